using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.Bridge.Treatments;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment list</c>: treatments, the newest last, and every one that is still open.</summary>
internal static class TreatmentLines
{
    private static readonly Option<string?> Client = new("--client")
    {
        HelpName = "P-...",
        Description = "Those of one client.",
    };
    private static readonly Option<bool> Open = new("--open") { Description = "Those that are still open." };
    private static readonly Option<bool> Json = VerbOptions.Json();
    private static readonly ListLength Length = new();

    public static Command Build() => LedgerAct.BuildReading(
        "list", "Show the newest 50 treatments and all that are open: smp treatment list --open", List,
        Client, Open, Length.Limit, Length.All, Json);

    /// <summary>A treatment in one line.</summary>
    public static string Line(TreatmentLine one)
    {
        TreatmentOpened opened = one.Opened;
        string state = one.Closing is { } closing
            ? $"{TreatmentWords.Endings.WordOf(closing.Ending)} {closing.At.IsoDay}"
            : "open";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{opened.Treatment.Number,6}  {opened.Client.ShortForm}  {opened.Protocol} v{opened.Version}  ")
            + $"{ProtocolWords.Goals.WordOf(opened.Goal)}, {opened.Area}  begun {opened.At.IsoDay}  {state}";
    }

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        (IReadOnlyList<TreatmentLine> treatments, long left) = Read(parsed, ledger, Length.Of(parsed));
        StringBuilder lines = new();
        if (parsed.GetValue(Json))
        {
            lines.AppendLine(JsonSerializer.Serialize(treatments.Select(Fields)));
        }
        else
        {
            treatments.ToList().ForEach(one => lines.AppendLine(Line(one)));
        }
        Console.Out.Write(lines);
        ListLength.TellLeft(left);
        return ExitCode.Done;
    }

    private static (IReadOnlyList<TreatmentLine> Treatments, long Left) Read(
        ParseResult parsed, LedgerFile ledger, int count)
    {
        TreatmentList list = new(ledger);
        bool isOpenOnly = parsed.GetValue(Open);
        if (parsed.GetValue(Client) is { } typed)
        {
            List<TreatmentLine> own = [.. list.Of(Typed.Client(ledger, typed))];
            own.RemoveAll(one => isOpenOnly && !one.IsOpen);
            int left = Math.Max(0, own.Count - count);
            return (own.GetRange(left, own.Count - left), left);
        }
        if (isOpenOnly)
        {
            return (list.Open(), 0);
        }
        IReadOnlyList<TreatmentLine> newest = list.Newest(count);
        return (newest, list.Count - newest.Count);
    }

    private static object Fields(TreatmentLine one) => new
    {
        treatment = one.Opened.Treatment.Number, client = one.Opened.Client.ShortForm, protocol = one.Opened.Protocol,
        version = one.Opened.Version, goal = ProtocolWords.Goals.WordOf(one.Opened.Goal), isOpen = one.IsOpen,
    };
}
