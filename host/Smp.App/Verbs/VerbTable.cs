using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Protocols;
using Smp.App.Verbs.Setup;
using Smp.App.Verbs.Staff;
using Smp.App.Verbs.Treatments;

namespace Smp.App.Verbs;

/// <summary>Every verb of the program, in the order in which help shows them.</summary>
public static class VerbTable
{
    /// <summary>The root with all verbs.</summary>
    public static RootCommand Build() => new(
        "SmpDevice: a scalp-micropigmentation pen that writes its own hygiene record. Measure it: smp bench [GROUP]")
    {
        DemoVerb.Build(),
        PenVerb.Build(),
        BridgeVerb.Build(),
        ProfileVerb.Build(),
        ProtocolVerb.Build(),
        CartridgeVerb.Build(),
        StockVerb.Build(),
        ClientVerb.Build(),
        StaffVerb.Build(),
        PremisesVerb.Build(),
        TreatmentVerb.Build(),
        SessionVerb.Build(),
        FaultVerb.Build(),
        AlarmVerb.Build(),
        PairVerb.Build(),
        PenSetupVerb.Build(),
        ReportVerb.Build(),
        VerifyVerb.Build(),
        CheckpointVerb.Build(),
        RetentionVerb.Build(),
        DecodeVerb.Build(),
        VersionVerb.Build(),
    };
}
