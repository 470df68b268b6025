using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic.Events;
using Smp.Link;
using Smp.Wire;

namespace Smp.App.Verbs;

/// <summary><c>smp alarm</c>: what a pen asks a person to look at now.</summary>
public static class AlarmVerb
{
    private static readonly Argument<int> Number = new("number") { Description = "As 'smp alarm list' shows it." };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("alarm", "What a pen asks for now: smp alarm list --ledger clinic.db")
    {
        LedgerAct.Build("list", "Ask the pen what waits: smp alarm list", List, Json),
        LedgerAct.Build(
            "acknowledge", "A person has seen it; the pen stops repeating it: smp alarm acknowledge 3",
            Acknowledge, Number),
    };

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        bool isJson = parsed.GetValue(Json);
        desk.AskQuietly(new Intent { Verb = Intent.ReadAlarms }, VerbOptions.Patience);
        AlarmsRead read = Newest(desk) ?? throw new VerbException("the ledger does not hold the pen's answer.");
        foreach (WaitingAlarm alarm in read.Alarms)
        {
            Console.WriteLine(isJson ? JsonLine(read, alarm) : Line(alarm));
        }
        if (read.Alarms.Count == 0 && !isJson)
        {
            Console.WriteLine("no alarm waits");
        }
        return ExitCode.Done;
    }

    // What is acknowledged is what was seen: the fault that stood beside the number in the last list.
    private static int Acknowledge(ParseResult parsed, LedgerDesk desk)
    {
        int number = parsed.GetValue(Number);
        WaitingAlarm seen = Newest(desk)?.Alarms.FirstOrDefault(alarm => alarm.Number == number)
            ?? throw new VerbException($"alarm {number} was not in the last list; look first: smp alarm list.");
        desk.Ask(
            new Intent { Verb = Intent.AcknowledgeAlarm, Alarm = number, Fault = seen.Fault }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static AlarmsRead? Newest(LedgerDesk desk) =>
        desk.Record.Events.Select(placed => placed.Event).OfType<AlarmsRead>().LastOrDefault();

    private static string Line(WaitingAlarm alarm)
    {
        string where = alarm.Cartridge.IsUnassigned ? "" : $"with cartridge {alarm.Cartridge}: ";
        bool isHeld = FaultText.IsLatched((FaultCode)alarm.Fault);
        string also = isHeld ? $" Then: smp fault acknowledge {(FaultCode)alarm.Fault}" : "";
        return $"{alarm.Number,5}  {where}{FaultLine.Of((byte)alarm.Fault)}{also}";
    }

    private static string JsonLine(AlarmsRead read, WaitingAlarm alarm) => JsonSerializer.Serialize(new
    {
        device = $"{read.Device:x16}",
        number = alarm.Number,
        fault = alarm.Fault,
        name = ((FaultCode)alarm.Fault).ToString(),
        priority = alarm.Priority,
        cartridge = alarm.Cartridge.IsUnassigned ? null : alarm.Cartridge.ToString(),
        cause = FaultText.Cause((FaultCode)alarm.Fault),
        cure = FaultText.Cure((FaultCode)alarm.Fault),
    });
}
