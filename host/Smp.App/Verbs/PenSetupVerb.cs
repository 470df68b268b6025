using System.CommandLine;

namespace Smp.App.Verbs;

/// <summary><c>smp pen-setup</c>: what a pen must know of itself before it can be used.</summary>
public static class PenSetupVerb
{
    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "pen-setup", "Set a pen up over the cable: smp pen-setup grip --step in --gauge-um 0 --ledger clinic.db")
    {
        GripAct.Build(),
    };
}
