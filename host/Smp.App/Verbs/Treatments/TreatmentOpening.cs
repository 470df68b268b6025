using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using Smp.App.Verbs.People;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment open</c> and <c>close</c>.</summary>
internal static class TreatmentOpening
{
    private static readonly Option<string?> Client = TreatmentOptions.Text("--client", "P-...", "Whose.", true);
    private static readonly Option<string?> Protocol = TreatmentOptions.Text(
        "--protocol", "ID", "By which protocol: scalperfection, scalpmates, or one the clinic has adopted.", true);
    private static readonly Option<int?> Version = new("--protocol-version")
    {
        HelpName = "N", Description = "Which version of it; the newest when it is left out.",
    };
    private static readonly Option<string?> Goal = TreatmentOptions.OneOf(
        "--goal", "What is aimed at.", ProtocolWords.Goals);
    private static readonly Option<string?> Area = TreatmentOptions.Text(
        "--area", "AREA", "Which part of the body, such as crown or full-head.", true);
    private static readonly Option<string?> Ending = TreatmentOptions.OneOf(
        "--ending", "How it ended.", TreatmentWords.Endings);

    public static Command BuildOpen() => PeopleAct.Build(
        "open",
        "Begin a treatment: smp treatment open --client P-7F3K-2QD1 --protocol scalpmates --goal buzz --area full-head "
            + "--person MK",
        Open, Client, Protocol, Version, Goal, Area, TreatmentAct.Person);

    public static Command BuildClose() => TreatmentAct.ForTreatment(
        "close", "End a treatment: smp treatment close 1 --ending completed --person MK",
        (parsed, act) => act.Keep(
            new TreatmentClosed(
                act.Treatment.Treatment, parsed.Value(Ending, TreatmentWords.Endings), act.Who, act.Now),
            null, $"treatment {act.Treatment.Treatment} closed, {parsed.GetValue(Ending)}"),
        Ending, TreatmentAct.Person);

    private static int Open(ParseResult parsed, PeopleFiles files)
    {
        ClinicScope scope = ClinicScope.OfNothing(files.Ledger);
        files.Narrow(scope);
        ClientReference client = Typed.Client(files.Record, parsed.GetValue(Client)!);
        PersonCode person = TreatmentAct.Named(parsed);
        UtcInstant now = LedgerDesk.Now;
        string id = parsed.GetValue(Protocol)!;
        ProtocolAdopted adopted = Adopted(files.Record, id, parsed.GetValue(Version), person, now);
        TreatmentGoal goal = parsed.Value(Goal, ProtocolWords.Goals);
        RequireOffered(adopted, goal, parsed.GetValue(Goal)!);
        TreatmentId number = default;
        var desk = new ClinicDesk(files.Ledger);
        desk.Narrow(scope);
        PeopleAct.Require(desk.DoAll(record =>
        {
            number = new(record.Treatments.Newest + 1);
            TreatmentOpened opened = new(
                number, client, id, adopted.Version, adopted.Sha256, goal, parsed.GetValue(Area)!.Trim(), person, now);
            bool isAdopted = record.Protocols.RowOf(id, adopted.Version) is not null;
            return (IEnumerable<ClinicEvent>)(isAdopted ? [opened] : [adopted, opened]);
        }));
        PeopleAct.Say(
            parsed, $"treatment {number} for client {client.ShortForm}, by {id} v{adopted.Version}",
            new { treatment = number.Number, client = client.ShortForm, protocol = id, version = adopted.Version });
        return ExitCode.Done;
    }

    // One that the program brings is adopted with the first treatment; a clinic's own was adopted by a person before.
    private static ProtocolAdopted Adopted(
        ClinicRecord record, string id, int? version, PersonCode person, UtcInstant now)
    {
        int? newest = version
            ?? record.Protocols.Adopted.Where(one => one.Protocol == id).Select(one => (int?)one.Version).Max();
        if (newest is { } wanted && record.Protocols.RowOf(id, wanted) is { } row)
        {
            return row;
        }
        ProtocolFile? known = ProtocolShelf.BuiltIn().Find(id, version);
        return known is not null
            ? new(
                id, known.Protocol.Version, known.Sha256, Encoding.UTF8.GetString(ProtocolShelf.BuiltInBytes(id)!),
                person, now)
            : throw new VerbException(
                $"there is no protocol {Typed.Shown(id)}{(version is null ? "" : $" v{version}")}; see 'smp protocol "
                + "list', or adopt the clinic's own: smp protocol adopt FILE.");
    }

    private static void RequireOffered(ProtocolAdopted adopted, TreatmentGoal goal, string word)
    {
        bool isRead = ProtocolReader.TryRead(Encoding.UTF8.GetBytes(adopted.Text), out ProtocolFile? file, out _);
        if (isRead && !file!.Protocol.Offers(goal))
        {
            throw new VerbException(
                $"protocol {file.Label} does not offer --goal {word}; it has "
                + $"{string.Join(", ", file.Protocol.Goals.Select(one => ProtocolWords.Goals.WordOf(one.Goal)))}.");
        }
    }
}
