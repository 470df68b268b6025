using System.Collections.Generic;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>Labels of the text report, by a stable key; as short as a terminal wants them.</content>
public partial class ReportWords
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["clinic"] = "clinic",
        ["premises"] = "premises",
        ["ledger"] = "ledger",
        ["verification"] = "verification",
        ["checkpoint"] = "checkpoint",
        ["made"] = "made",
        ["where"] = "where",
        ["do"] = "do",
        ["sessions"] = "sessions",
        ["cartridges"] = "cartridges",
        ["lot + expiry"] = "lot + expiry",
        ["disposed"] = "disposed",
        ["unassigned"] = "unassigned",
        ["refusals"] = "refusals",
        ["red"] = "red",
        ["amber"] = "amber",
        ["info"] = "info",
        ["needle hours"] = "needle hours",
        ["cleaned before"] = "cleaned before",
        ["signed"] = "signed",
        ["against the rules"] = "against the rules",
        ["open actions"] = "open actions",
        ["cartridge"] = "cartridge",
        ["lot"] = "lot",
        ["expiry"] = "expiry",
        ["client"] = "client",
        ["session"] = "session",
        ["mounted"] = "mounted",
        ["motor-on"] = "motor-on",
        ["loaded"] = "loaded",
        ["strokes"] = "strokes",
        ["all cartridges"] = "all cartridges",
        ["without a cartridge"] = "without a cartridge",
        ["total"] = "the pen's own total",
        ["pen"] = "pen",
        ["epoch"] = "epoch",
        ["records"] = "records",
        ["boots"] = "boots",
        ["runs"] = "runs",
        ["interrupted"] = "interrupted",
        ["faults"] = "faults",
        ["kept aside"] = "kept aside",
        ["maker"] = "maker",
        ["received"] = "received",
        ["opened"] = "opened",
        ["counted"] = "counted",
        ["left"] = "left",
        ["clients"] = "clients",
        ["pigment"] = "pigment",
        ["used"] = "used",
        ["consent confirmed"] = "consent confirmed",
        ["health confirmed"] = "health confirmed",
        ["label shown"] = "label shown",
        ["exposure incidents"] = "exposure incidents",
        ["device"] = "device",
        ["how"] = "how",
        ["done"] = "done",
        ["from"] = "from",
        ["to"] = "to",
    };

    public virtual string Label(string key) => Labels[key];

    public virtual string NoneOf(string title) => $"{title}: none";

    public virtual string SumsTitle => "Sums";

    public virtual string SumsTitleLong => "SUMS since each pen's memory began, from three independent counts";

    public virtual string PensTitle => "Pens";

    public virtual string PensTitleLong => "PENS in this period";

    public virtual string InContainerAt(string container, UtcInstant at) => $"in container {container}, {at.Spoken}";

    public virtual string NotInContainerOnRecord => "in no sharps container on record";

    public virtual string RunsAndCurrent(int runs, int meanMa, int highestMa) => meanMa == 0
        ? Runs(runs)
        : $"{Runs(runs)}, mean current {meanMa} mA, highest run {highestMa} mA";

    public virtual string SignedBy(string person) => $"signed by {person}";

    public virtual string CertificateOf(Stock.StockBox box) =>
        $"box {box.Receipt.Box}, received {box.Receipt.At.IsoDay}, certificate {box.Receipt.Certificate ?? NotTold}, "
        + $"purchase {box.Receipt.Purchase ?? NotTold}";

    public virtual string CleanedBeforeBy(Events.HandpieceCleaned cleaned) =>
        $"cleaned before: {cleaned.At.Spoken}, {CleanedAt(cleaned)}";

    public virtual string NotCleanedBefore => "cleaned before: none on record";

    public virtual string SignedAt(Events.SessionSigned signature, string name, string licence) =>
        $"signed by {signature.Person}, {(name.Length > 0 ? name + ", " : "")}"
        + (licence.Length > 0 ? LicenceOf(licence) + ", " : "")
        + $"{SignatureMeaningOf(signature.Meaning)}, {signature.At.Spoken}";

    public virtual string LicenceOf(string licence) => $"licence {licence}";

    public virtual string AtPremises(string premises) => $"at {premises}";

    /// <summary>Where clients are treated, for the head of a report.</summary>
    public virtual string PremisesOf(Events.PremisesSet premises) =>
        $"{premises.Premises}, {(premises.Licence is { } licence ? LicenceOf(licence) + ", " : "")}{premises.Zone}";

    public virtual string PouredFor(Hygiene.PigmentRow row) =>
        $"client {row.Client.ShortForm}, bottle "
        + (row.Poured.OpenedAt.IsKnown ? Opened(row.Poured.OpenedAt) : NotTold)
        + $", cup {(row.Poured.IsCupDiscarded ? CupDiscarded : CupKept)}"
        + $", label {(row.Poured.IsLabelShown ? LabelWasShown : LabelNotTold)}";
}
