using System.CommandLine;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol</c>: the rules of a treatment as data, those of this program and a clinic's own.</summary>
public static class ProtocolVerb
{
    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "protocol", "Rules of a treatment, with their sources: smp protocol show scalpmates")
    {
        ProtocolList.Build(),
        ProtocolShowing.Build(),
        ProtocolCopying.Build(),
        ProtocolCheck.Build(),
        ProtocolAdoption.Build(),
    };
}
