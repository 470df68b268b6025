using System.CommandLine;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Staff;

namespace Smp.App.Verbs.Staff;

/// <summary>A practitioner shows with a PIN who they are, or the verb stops.</summary>
internal static class PinGate
{
    /// <summary><c>--pin-file</c>.</summary>
    public static Option<string?> PinFile { get; } = new("--pin-file")
    {
        HelpName = "FILE",
        Description = "The PIN, the first line; without this it is asked for, or read from a pipe.",
    };

    /// <summary>Asks for the PIN of a person, which must be right.</summary>
    public static void Require(LedgerDesk desk, PersonCode person, string? pinFile)
    {
        if (desk.Staff.File.Find(person) is null)
        {
            throw NoPin(person);
        }
        string typed = SecretLine.Read(pinFile, $"PIN of {person}");
        if (!Pin.TryParse(typed, out Pin? pin, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        PinAnswer answer = desk.Staff.Check(person, pin, LedgerDesk.Now);
        if (answer.Outcome != PinOutcome.Right)
        {
            throw Refused(person, answer);
        }
    }

    /// <summary>Asks for a PIN that is to be kept.</summary>
    public static Pin Choose(string? pinFile, string what) =>
        Pin.TryChoose(SecretLine.ReadNew(pinFile, what), out Pin? pin, out ClinicRefusal? refusal)
            ? pin
            : throw new VerbException(refusal.Sentence);

    private static VerbException NoPin(PersonCode person) => new(
        $"no PIN of {person} is kept beside this ledger; set one: smp staff add {person}.", ExitCode.CheckFailed);

    private static VerbException Refused(PersonCode person, PinAnswer answer)
    {
        string anew = $"have another person set it anew: smp staff pin {person} --by CODE";
        string from = answer.Tries.OpenAt.Iso;
        return answer switch
        {
            { Outcome: PinOutcome.None } => NoPin(person),
            { Outcome: PinOutcome.Waiting } => new(
                $"the PIN of {person} was not looked at, too many were wrong; try again from {from}, or {anew}.",
                ExitCode.CheckFailed),
            { Tries.Left: 0 } => new(
                $"wrong PIN for {person}, no tries left; the next one is taken from {from}, or {anew}.",
                ExitCode.CheckFailed),
            _ => new(
                $"wrong PIN for {person}, {Tries(answer.Tries.Left)} left before it is locked; try again.",
                ExitCode.CheckFailed),
        };
    }

    private static string Tries(int left) => left == 1 ? "1 try" : $"{left} tries";
}
