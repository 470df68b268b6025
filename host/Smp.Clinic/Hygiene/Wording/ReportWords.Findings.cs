using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>What is told of cartridges, of the stock, and of rows. None ends in a full stop.</content>
public partial class ReportWords
{
    public virtual (string What, string Where, string Remedy) Overridden(
        CartridgeOpened opening, PackageOverride decision, string breaches) => (
        $"Cartridge {opening.Cartridge} was opened against the rules ({breaches}): {decision.Reason.TrimEnd('.')}",
        $"decided by {decision.Person}, {opening.At.Spoken}",
        "Have the owner look at this decision, and note it for the client if the cartridge was used");

    public virtual string Stay(MountAccount stay, PlacedTime lastUse) =>
        $"pen {stay.Pen.Pen}, mount {stay.Mount}, {Time(lastUse)}";

    public virtual (string What, string Remedy) UsedAfterDisposal(CartridgeDisposed disposal) => (
        $"Cartridge {disposal.Cartridge} was used after {disposal.At.IsoDay}, "
            + $"when it was recorded in container {disposal.Container}",
        "Find out which piece was in the pen, and treat this as possible reuse");

    public virtual (string What, string Remedy) UseAroundDisposal(CartridgeDisposed disposal) => (
        $"Whether cartridge {disposal.Cartridge} was used after it went into container {disposal.Container} cannot be "
            + "told: the pen did not know the time",
        "Ask who used it last; have the pen told the time before every session");

    public virtual (string What, string Remedy) UseAroundExpiry(CartridgeId cartridge, PrintedExpiry expiry) => (
        $"Whether cartridge {cartridge} was used after its expiry {expiry} cannot be told: the pen did not know the "
            + "time",
        "Ask when it was used; have the pen told the time before every session");

    public virtual (string What, string Remedy) UnknownCartridge(CartridgeId cartridge) => (
        $"Cartridge {cartridge} was used and is not on record as opened",
        "Find its package and keep it with the papers of the visit; if there is none, treat this as possible reuse");

    public virtual (string What, string Remedy) UnboundUse(CartridgeId cartridge) => (
        $"Cartridge {cartridge} was used and belongs to no session",
        "Find out whom it was used for, and treat this as possible reuse");

    public virtual (string What, string Remedy) OtherSessionUse(CartridgeLife life, SessionId session) => (
        $"Cartridge {life.Cartridge} of session {life.Session} was used in session {session}",
        "Treat this as reuse: follow the clinic's exposure procedure for both clients");

    public virtual (string What, string Remedy) ExpiredUse(CartridgeId cartridge, PrintedExpiry expiry) => (
        $"Cartridge {cartridge} was used after its expiry {expiry}",
        "Throw away what is left of this lot, and note it for the client");

    public virtual (string What, string Where, string Remedy) UsedAfterADay(
        CartridgeId cartridge, UtcInstant first, UtcInstant last) => (
        $"Cartridge {cartridge} was used again more than a day after its first use",
        $"first used {first.Spoken}, last used {last.Spoken}",
        "Find out whom it was used for, and treat this as possible reuse");

    public virtual (string What, string Where, string Remedy) OpenedUnbound(CartridgeOpened opening) => (
        $"Cartridge {opening.Cartridge} was opened and in a day bound to no session",
        $"opened {opening.At.Spoken}",
        "Find the piece: throw it away unused and record its container, or say whom it was used for");

    public virtual (string What, string Where, string Remedy) SessionStillOpen(SessionAccount session) => (
        $"Session {session.Session} used cartridges and is still open after more than a day",
        $"session {session.Session}, opened {session.OpenedAt.Spoken}",
        "Throw its cartridges away, record their container and close the session");

    public virtual string ClosedSession(SessionAccount session) =>
        $"session {session.Session}, closed {session.ClosedAt.Spoken}";

    public virtual (string What, string Remedy) NotDisposed(CartridgeId cartridge) => (
        $"Cartridge {cartridge} is in no sharps container",
        "Put it into a sharps container and record which one");

    public virtual (string What, string Remedy) RemovalMissing(CartridgeId cartridge) => (
        $"No pen has recorded that cartridge {cartridge} was taken out",
        "Connect the pen; its record is read by itself");

    public virtual (string What, string Where, string Remedy) Wear(CartridgeId cartridge, WearSign wear) => (
        $"Cartridge {cartridge} took {wear.RisePercent} % more current at the end than at the start, "
            + $"{wear.FirstMa} mA, then {wear.LastMa} mA at like rate",
        $"over {Spoken.Duration(wear.MotorOnMs)} of motor-on time at about {wear.RateMhz / 1_000} Hz",
        "Change a cartridge that drags; if new ones drag as well, have the pen looked at");

    public virtual (string What, string Where, string Remedy) OverHours(
        CartridgeId cartridge, long motorOnMs, long limitMs, PlacedTime last) => (
        $"Cartridge {cartridge} ran for {Spoken.Duration(motorOnMs)}, longer than the clinic's own limit of "
            + Spoken.Duration(limitMs),
        $"last used {Time(last)}", "Change cartridges sooner; the limit advises and stops nothing");

    public virtual (string What, string Where, string Remedy) PackageRefused(PackageRefused e, long row) => (
        $"To {Words.PackageActs.WordOf(e.Act)} a package was refused for its {Words.PackageFields.WordOf(e.Field)}: "
            + Reason(e.Reason) + (e.Shown.Length > 0 ? $", read as '{e.Shown}'" : ""),
        $"{e.At.Spoken}, row {row}", "Make sure that this package was not used");

    public virtual (string What, string Where, string Remedy) CountDiffers(
        StockBox box, StockCount count, bool isMended)
    {
        string pieces = Pieces(System.Math.Abs(count.Difference));
        string wrong = count.Difference < 0 ? $"{pieces} fewer than on record" : $"{pieces} more than on record";
        return (
            $"The count of box {count.Told.Box}, lot {box.Receipt.Lot}, does not close: {count.Told.Pieces} counted, "
                + wrong + (isMended ? "; a later count closes" : ""),
            $"{count.Told.At.Spoken}, row {count.Row}",
            count.Difference < 0
                ? "Find the pieces, or treat them as used without a record"
                : "Find out which opened numbers had no new piece, and treat this as possible reuse");
    }

    public virtual (string What, string Where, string Remedy) Overdrawn(StockBox box) => (
        $"More cartridges were opened from box {box.Receipt.Box}, lot {box.Receipt.Lot}, than it held: "
            + $"{box.Receipt.Pieces} received, {box.Used} used",
        $"box {box.Receipt.Box}, received {box.Receipt.At.Spoken}",
        "Count the box, and find out which opened numbers had no new piece");

    public virtual (string What, string Where, string Remedy) LotNotReceived(
        Lot lot, string maker, int cartridges, Lot? near) => (
        $"Lot {lot} was opened and no box of it was ever received"
            + (near is null ? "" : $"; there is {near}, which differs only in case"),
        $"{maker}, {CartridgeCount(cartridges)} opened",
        "Record the box it came in with its certificate: smp stock receive");

    public virtual (string What, string Where, string Remedy) LotOfTwoMakers(Lot lot, string makers) => (
        $"Lot {lot} is on record under more than one maker",
        makers,
        "Look at the packages: either a maker was typed wrongly, or two makers use the same lot; a recall names both");
}
