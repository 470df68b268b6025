using System;
using System.Collections.Generic;
using Smp.Clinic.Events;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>Short words: of severities, flags, refusals, and of what a pen was asked.</content>
public partial class ReportWords
{
    private static readonly Dictionary<string, string> AskedOfPen = new(StringComparer.Ordinal)
    {
        ["profile-send"] = "take a profile",
        ["cartridges-bind"] = "take cartridges for the session",
        ["cartridge-mount"] = "take a cartridge in",
        ["cartridge-unmount"] = "give a cartridge out",
        ["arm"] = "arm",
        ["arm-confirmed"] = "arm after a restart",
        ["disarm"] = "disarm",
        ["change-begin"] = "hold still for a cartridge change",
        ["change-end"] = "end a cartridge change",
        ["session-end"] = "end the session",
        ["time-set"] = "take the time of day",
        ["alarms-read"] = "list its alarms",
        ["fault-acknowledge"] = "note that a fault was seen",
        ["alarm-acknowledge"] = "note that an alarm was seen",
        ["grip-calibrate-in"] = "take the gauge with the needle in",
        ["grip-calibrate-out"] = "take the gauge with the needle out",
        ["grip-calibrate-abandon"] = "give up the gauge",
        ["pair"] = "pair with this clinic",
        ["pair-renew"] = "take a new key",
        ["setup-wifi"] = "take its wireless network",
        ["setup-broker"] = "take its broker",
        ["setup-build"] = "take what was built into it",
        ["setup-sense"] = "take the scale of a sense",
    };

    public virtual string Severity(Severity severity) => severity switch
    {
        Hygiene.Severity.Red => "red",
        Hygiene.Severity.Amber => "amber",
        _ => "info",
    };

    /// <summary>A short word for a flag in a table.</summary>
    public virtual string Flag(FindingKind kind) => kind switch
    {
        FindingKind.SecondClientRefused => "second client refused",
        FindingKind.Overridden => "OPENED AGAINST THE RULES",
        FindingKind.CountDiffers => "count does not close",
        FindingKind.StepRefused => "step refused",
        FindingKind.RowAgainstRules => "row against the rules",
        FindingKind.UnassignedUse => "use without a cartridge",
        FindingKind.UnknownCartridge => "not opened on record",
        FindingKind.UnboundUse => "used unbound",
        FindingKind.OtherSessionUse => "USED IN ANOTHER SESSION",
        FindingKind.ExpiredUse => "USED EXPIRED",
        FindingKind.OverHours => "over the advised hours",
        FindingKind.PackageRefused => "package refused",
        FindingKind.UsedAfterDisposal => "USED AFTER DISPOSAL",
        FindingKind.UsedAfterADay => "USED AGAIN AFTER A DAY",
        FindingKind.OpenedUnbound => "opened and never bound",
        FindingKind.SessionStillOpen => "session still open",
        FindingKind.NotDisposed => "not disposed",
        FindingKind.RemovalMissing => "removal not recorded",
        FindingKind.DeclaredGap => "numbers lost",
        FindingKind.RecordsMissing => "records missing",
        FindingKind.CheckpointDisagrees => "CHECKPOINT DISAGREES",
        FindingKind.LedgerRolledBack => "LEDGER PUT BACK",
        FindingKind.EpochChanged => "pen memory began anew",
        FindingKind.TwoPensOneNumber => "two pens with one number",
        FindingKind.ClockWentBack => "computer clock went back",
        FindingKind.Quarantined => "second record kept aside",
        FindingKind.SumDiffers => "sums differ",
        FindingKind.SumUnknown => "sums not known",
        FindingKind.InterruptedRun => "power lost in a run",
        FindingKind.PenFault => "pen stopped itself",
        FindingKind.PenAlarm => "pen warned",
        FindingKind.WearSign => "sign of wear",
        FindingKind.MemoryDamaged => "pen memory damaged",
        FindingKind.PenRefusal => "pen refused",
        FindingKind.OutcomeUnknown => "outcome not known",
        FindingKind.UnreadRow => "row not readable",
        FindingKind.UnknownRow => "row not known",
        FindingKind.ClientErased => "client erased",
        FindingKind.ErasureUnfinished => "erasure not finished",
        FindingKind.LotNotReceived => "lot not received",
        FindingKind.LotOfTwoMakers => "lot of two makers",
        FindingKind.ExpiredPigment => "EXPIRED PIGMENT",
        FindingKind.PigmentWithoutLot => "pigment without a lot",
        FindingKind.PigmentWithoutExpiry => "pigment without an expiry",
        FindingKind.LabelNotShown => "label not shown",
        FindingKind.ExposureIncident => "EXPOSURE INCIDENT",
        FindingKind.RanAgainstStop => "RAN AGAINST A STOP",
        FindingKind.RanBeforeGate => "ran before all was on record",
        FindingKind.RanWithoutTreatment => "belongs to no treatment",
        FindingKind.Complication => "complication",
        FindingKind.AnswersCorrected => "answers corrected",
        FindingKind.ProtocolDeparture => "off the protocol days",
        FindingKind.CleaningMissing => "no cleaning before",
        FindingKind.SessionUnsigned => "not signed",
        FindingKind.SignedWithoutPin => "signed without a PIN",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This finding has no word."),
    };

    /// <summary>The same for one finding: a use that was only placed in time is not called late.</summary>
    public virtual string Flag(Finding finding) => (finding.Kind, finding.Severity) switch
    {
        (FindingKind.UsedAfterDisposal or FindingKind.ExpiredUse, Hygiene.Severity.Amber) => "time of use not known",
        _ => Flag(finding.Kind),
    };

    /// <summary>What a pen was asked, so that it reads after "to"; a word that is not known stays as it is.</summary>
    public virtual string Asked(string verb) => AskedOfPen.GetValueOrDefault(verb, PrintableText.Shown(verb));

    public virtual string Reason(RefusalReason reason) => Words.Reasons.WordOf(reason).Replace('-', ' ');

    public virtual string Attempt(Cartridges.CartridgeTransition attempted) =>
        Words.Transitions.WordOf(attempted);
}
