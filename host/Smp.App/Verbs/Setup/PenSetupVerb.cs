using System.CommandLine;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup</c>: what a pen must know of itself and its network before it can be used.</summary>
public static class PenSetupVerb
{
    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "pen-setup", "Set a pen up over the cable: smp pen-setup show --link serial:/dev/ttyUSB0")
    {
        ShowAct.Build(),
        BuildAct.Build(),
        WifiAct.Build(),
        BrokerAct.Build(),
        SenseAct.Build(),
        GripAct.Build(),
    };
}
