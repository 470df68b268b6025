using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>Headings, tiles and the words around tables.</content>
public partial class ReportWords
{
    public virtual string Title => "Hygiene report";

    public virtual string Eyebrow => "SmpDevice hygiene record";

    public virtual string Ledger => "Ledger";

    public virtual string Premises => "Premises";

    public virtual string RowsLabel => "Rows";

    public virtual string Root => "Root";

    public virtual string Checkpoint => "Checkpoint";

    public virtual string NoCheckpoint => "none yet: smp checkpoint make";

    public virtual string Made => "Made";

    public virtual string Verification => "Verification";

    public virtual string Verifies => "The record verifies";

    public virtual string DoesNotVerify => "The record does not verify";

    public virtual string VerdictOf(Severity severity) => severity switch
    {
        Hygiene.Severity.Red => "Red",
        Hygiene.Severity.Amber => "Amber",
        _ => "Info",
    };

    public virtual string MeaningOf(Severity severity) => severity switch
    {
        Hygiene.Severity.Red => "Safety or traceability is broken, or somebody tried to break it",
        Hygiene.Severity.Amber => "To be completed or looked at",
        _ => "Good to know",
    };

    public virtual string AtAGlance => "The period at a glance";

    public virtual string Sessions => "Sessions";

    public virtual string CartridgesUsed => "Cartridges";

    public virtual string NeedleHours => "Needle hours";

    public virtual string LotAndExpiry => "Lot and expiry on record";

    public virtual string DisposedInContainer => "Disposed with container";

    public virtual string CleanedBefore => "Pen cleaned before";

    public virtual string SignedSessions => "Sessions signed";

    public virtual string Unassigned => "Without a cartridge";

    public virtual string TargetNone => "target 0:00:00";

    public virtual string Refusals => "Refused steps";

    public virtual string AgainstRules => "Against the rules";

    public virtual string PenFaults => "Pen faults and warnings";

    public virtual string OpenActions => "Open actions";

    public virtual string OfWhole(int part, int whole) => $"{Count(part)} of {Count(whole)}";

    public virtual string NoneToCount => "none";

    public virtual string Exceptions => "Exceptions";

    public virtual string NoExceptions => "Nothing was found that needs anybody's attention.";

    public virtual string ExceptionsLead =>
        "Worst first. Each says what was found, where it is on record, and what to do.";

    public virtual string MoreExceptions(int shown, int all) =>
        $"The {Count(shown)} worst of {Count(all)} are shown. All of them: smp report --format csv --table exceptions";

    public virtual string MoreCartridges(int shown, int all) =>
        $"{Count(shown)} of {Count(all)} cartridges are shown: those with a finding first, then the newest. "
        + "All of them: smp report --format csv --table cartridges";

    public virtual string MoreSessions(int shown, int all) =>
        $"The newest {Count(shown)} of {Count(all)} sessions are shown. All of them: smp report --format csv --table "
        + "sessions";

    public virtual string MoreLots(int shown, int all) =>
        $"The {Count(shown)} lots with the newest use of {Count(all)} are shown. All of them: smp report --format csv "
        + "--table lots";

    public virtual string MorePigments(int shown, int all) =>
        $"The newest {Count(shown)} of {Count(all)} are shown. All of them: smp report --format csv --table pigments";

    public virtual string NamesJoined(string person) =>
        $"This copy holds names of clients and of staff. It was made for {person}, which the ledger records; keep it "
        + "like a client file.";

    public virtual string RecallOf(Lot lot) => $"Recall of lot {lot}";

    public virtual string RecallSummary(LotRecall recall) =>
        $"{ClientCount(recall.Clients.Count)}, {SessionCount(recall.Report.Sessions.Count)}, "
        + $"{CartridgeCount(recall.Report.Cartridges.Count)}, {Spoken.Duration(recall.MotorOnMs)} of motor-on time.";

    public virtual string RecallOfMakers(string makers) => $"This lot is on record under more than one maker: {makers}";

    public virtual string RecallNear(Lot near) =>
        $"Lot {near}, which differs only in case, stands on record beside it and is not in this recall: look there too";

    public virtual string RecallLimit =>
        "Lots are compared letter by letter, as they were recorded. A cartridge whose lot nobody recorded cannot be "
        + "found here.";

    public virtual string Use => "Use of the pens";

    public virtual string Out => "out";

    public virtual string Cartridges => "Cartridges";

    public virtual string CartridgesCaption => "Every cartridge of the period with all its use. Times are UTC. "
        + "Current is the mean over runs, with the highest mean of one run; records hold no momentary peak.";

    public virtual string NoCartridges => "No cartridge was opened or used.";

    public virtual string Lots => "Lots";

    public virtual string LotsCaption =>
        "Over all time, by lot and maker. Left is received less opened less thrown away; counted is the last count.";

    public virtual string NoLots => "No lot is on record.";

    public virtual string Pigments => "Pigments";

    public virtual string PigmentsCaption => "What was poured, with what the bottle shows.";

    public virtual string NoPigments => "No pigment is on record.";

    public virtual string SessionsCaption => $"Every visit is for {ServiceType}. Times are UTC; "
        + "under them the clock on the wall, where the time zone of the premises is known.";

    public virtual string NoSessions => "No session is on record.";

    public virtual string Pens => "Pens and sums";

    public virtual string PensCaption => "What each pen recorded in the period.";

    public virtual string SumsCaption =>
        "Since each pen's memory began, from three independent counts: cartridges and use without one must make up "
        + "the pen's own total.";

    public virtual string NoPens => "No pen has handed over a record.";

    public virtual string LimitsTitle => "What this report can and cannot say";

    public virtual string SumsClose => "The sums close, to the millisecond and the stroke.";

    public virtual string SumsDiffer(UseCounts off) =>
        $"DIFFERS by {Count(off.MotorOnMs)} ms motor-on, {Count(off.LoadedMs)} ms loaded, "
        + $"{Count(off.Strokes)} strokes.";

    public virtual string SumsUnknown(string reason) => $"UNKNOWN: {reason}.";

    public virtual string PackageNotOnRecord => "package not on record";

    public virtual string InContainer(string container) => $"in {container}";

    public virtual string StrokesShort(long strokes) => $"{Count(strokes)} strokes";

    public virtual string LoadedShort(string duration) => $"{duration} loaded";

    public virtual string HighestRun(int ma) => $"highest run {ma}";

    public virtual string ThrownShort(int pieces) => $"{Count(pieces)} thrown away";

    public virtual string Epoch(PenEpoch pen) => $"epoch {pen.EpochShort}";

    public virtual string ShortDay(PlacedTime time) => time.IsExact ? time.At.IsoDay : $"about {time.At.IsoDay}";

    public virtual string NotInContainer => "in no sharps container";

    public virtual string AtLeast(string duration) => $">{duration}";

    public virtual string SignatureMeaningOf(Events.SignatureMeaning meaning) => meaning switch
    {
        Events.SignatureMeaning.Performed => "performed",
        _ => "reviewed",
    };

    public virtual string NobodySigned => "not signed";

    public virtual string CleanedAt(Events.HandpieceCleaned cleaned) =>
        $"{cleaned.Product}, {cleaned.ContactS} s, {cleaned.Person}"
        + (cleaned.IsBarrierNew ? "" : ", NO fresh barrier");

    public virtual string NotCleaned => "no cleaning on record";

    public virtual string NoPenUsed => "no pen used";

    public virtual string StillOpen => "open";

    public virtual string Expiry(ExpiryNearness nearness) => nearness switch
    {
        ExpiryNearness.Expired => "expired",
        ExpiryNearness.InSevenDays => "within 7 days",
        ExpiryNearness.InThirtyDays => "within 30 days",
        ExpiryNearness.InNinetyDays => "within 90 days",
        ExpiryNearness.NotTold => "not told",
        _ => "in date",
    };

    public virtual string EarliestOfSeveral => "earliest of several";

    public virtual string NeverReceived => "never received";

    public virtual string NeverCounted => "never counted";

    public virtual string OtherMakerToo => "another maker has this lot too";

    public virtual string Box(long number) => $"box {number}";

    public virtual string Thrown(int pieces) => $"{Pieces(pieces)} thrown away unopened";

    public virtual string Opened(UtcInstant at) => $"opened {at.IsoDay}";

    public virtual string CupDiscarded => "thrown away";

    public virtual string CupKept => "not told";

    public virtual string ExpiredWhenUsed => "EXPIRED WHEN USED";

    public virtual string RisePercent(int percent) => percent switch
    {
        > 0 => $"+{percent} %",
        0 => "0 %",
        _ => $"\u2212{-percent} %",
    };

    /// <summary>Columns of tables, by a stable key.</summary>
    public virtual string Column(string key) => Columns[key];

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["cartridge"] = "Cartridge",
        ["lot"] = "Lot",
        ["expiry"] = "Expiry",
        ["lot-expiry"] = "Lot and expiry",
        ["client"] = "Client",
        ["client-session"] = "Client, session, signed",
        ["opened"] = "Opened",
        ["opened-out"] = "Opened, out, disposed",
        ["session"] = "Session",
        ["mounted"] = "In the pen",
        ["motor-on"] = "Motor-on",
        ["loaded"] = "Loaded",
        ["strokes"] = "Strokes",
        ["runs"] = "Runs",
        ["current"] = "Current",
        ["flags"] = "Findings",
        ["maker"] = "Maker",
        ["papers"] = "Certificate, purchase",
        ["received"] = "Received",
        ["opened-pieces"] = "Opened",
        ["counted"] = "Counted",
        ["left"] = "Left",
        ["clients"] = "Clients",
        ["pigment"] = "Pigment",
        ["used"] = "Used",
        ["bottle"] = "Bottle",
        ["cup"] = "Cup",
        ["begin-end"] = "From, to",
        ["cartridges"] = "Cartridges",
        ["cleaning"] = "Cleaning before",
        ["signatures"] = "Signatures",
        ["faults"] = "Faults",
        ["pen"] = "Pen",
        ["epoch"] = "Memory",
        ["records"] = "Records",
        ["boots"] = "Starts",
        ["interrupted"] = "Cut by power",
        ["kept-aside"] = "Kept aside",
        ["unassigned"] = "Without a cartridge",
        ["container"] = "Container",
        ["mounted-at"] = "First in a pen",
        ["name"] = "Name",
        ["all-cartridges"] = "All cartridges",
        ["without"] = "Without a cartridge",
        ["total"] = "The pen's own total",
        ["sum"] = "Sum",
        ["signed-by"] = "Signed by",
        ["treatment"] = "Treatment, area, by",
        ["from-to"] = "From, to, where",
        ["ready"] = "Made ready",
        ["label"] = "Label",
        ["incident"] = "Incident",
        ["exposed"] = "Exposed",
        ["device"] = "Device, work area",
        ["how"] = "How it happened",
        ["actions"] = "What was done",
    };
}
