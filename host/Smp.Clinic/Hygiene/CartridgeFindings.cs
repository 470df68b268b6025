using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what is wrong with a cartridge by holding the pens' own records against the clinic's.</summary>
internal static class CartridgeFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, CartridgeLife life, IReadOnlyList<MountAccount> stays) =>
        stays.SelectMany(stay => OfStay(life, stay)).Prepend(OfOverride(life)).Append(OfHours(record, life, stays))
            .Concat(OfEnd(record, life, stays)).OfType<Finding>();

    private static Finding? OfOverride(CartridgeLife life)
    {
        if (life.Opening is not { Override: { } decision } opening)
        {
            return null;
        }
        string breaches = string.Join(", ", CartridgeRules.BreachesOf(opening)
            .Select(breach => Words.Reasons.WordOf(breach.Reason).Replace('-', ' ')));
        return new(
            FindingKind.Overridden, Severity.Red, opening.At,
            $"Cartridge {life.Cartridge} was opened against the rules ({breaches}): {decision.Reason.TrimEnd('.')}",
            $"decided by {decision.Person}, {opening.At.Spoken}",
            "Have the owner look at this decision, and note it for the client if the cartridge was used",
            life.Cartridge);
    }

    // The limit that held when it was last used; one that was set later blames nobody for what was before.
    private static Finding? OfHours(ClinicRecord record, CartridgeLife life, IReadOnlyList<MountAccount> stays)
    {
        UtcInstant last = stays.Select(stay => stay.LastUse).DefaultIfEmpty().Max();
        long limitMs = record.AdvisoryMotorOnMs(last);
        long motorOnMs = stays.Sum(stay => stay.Clocks.Use.MotorOnMs);
        return limitMs == 0 || motorOnMs <= limitMs
            ? null
            : new(
                FindingKind.OverHours, Severity.Amber, last,
                $"Cartridge {life.Cartridge} ran for {Spoken.Duration(motorOnMs)}, longer than the clinic's own limit of "
                    + Spoken.Duration(limitMs),
                $"last used {last.Spoken}", "Change cartridges sooner; the limit advises and stops nothing",
                life.Cartridge);
    }

    private static IEnumerable<Finding?> OfStay(CartridgeLife life, MountAccount stay)
    {
        yield return Owner(life, stay);
        yield return Expiry(life, stay);
        if (life.Disposal is { } disposal && stay.LastUse > disposal.At)
        {
            yield return Red(
                FindingKind.UsedAfterDisposal, life, stay,
                $"Cartridge {life.Cartridge} was used after {disposal.At.IsoDay}, "
                    + $"when it was recorded in container {disposal.Container}",
                "Find out which piece was in the pen, and treat this as possible reuse");
        }
    }

    private static Finding? Owner(CartridgeLife life, MountAccount stay)
    {
        if (life.Opening is null)
        {
            return Red(
                FindingKind.UnknownCartridge, life, stay,
                $"Cartridge {life.Cartridge} was used and is not on record as opened",
                "Find its package and record lot and expiry; if there is none, treat this as possible reuse");
        }
        if (!life.IsBound)
        {
            return Red(
                FindingKind.UnboundUse, life, stay, $"Cartridge {life.Cartridge} was used and belongs to no session",
                "Find out whom it was used for, and treat this as possible reuse");
        }
        return stay.Session.IsNone || stay.Session == life.Session
            ? null
            : Red(
                FindingKind.OtherSessionUse, life, stay,
                $"Cartridge {life.Cartridge} of session {life.Session} was used in session {stay.Session}",
                "Treat this as reuse: follow the clinic's exposure procedure for both clients");
    }

    private static Finding? Expiry(CartridgeLife life, MountAccount stay) =>
        life.Opening?.Expiry is { } expiry && stay.LastUse.IsKnown && expiry.IsExpiredAt(stay.LastUse)
            ? Red(
                FindingKind.ExpiredUse, life, stay, $"Cartridge {life.Cartridge} was used after its expiry {expiry}",
                "Throw away what is left of this lot, and note it for the client")
            : null;

    private static IEnumerable<Finding?> OfEnd(ClinicRecord record, CartridgeLife life,
        IReadOnlyList<MountAccount> stays)
    {
        if (record.SessionOf(life.Session) is not { IsOpen: false } session)
        {
            yield break;
        }
        string where = $"session {session.Session}, closed {session.ClosedAt.Spoken}";
        if (life.State != CartridgeState.Disposed)
        {
            yield return new(
                FindingKind.NotDisposed, Severity.Amber, session.ClosedAt,
                $"Cartridge {life.Cartridge} is in no sharps container", where,
                "Put it into a sharps container and record which one", life.Cartridge);
        }
        if (stays.Any(stay => !stay.IsOver))
        {
            yield return new(
                FindingKind.RemovalMissing, Severity.Amber, session.ClosedAt,
                $"No pen has recorded that cartridge {life.Cartridge} was taken out", where,
                "Connect the pen; its record is read by itself", life.Cartridge);
        }
    }

    private static Finding Red(FindingKind kind, CartridgeLife life, MountAccount stay, string what, string remedy) =>
        new(kind, Severity.Red, stay.LastUse, what, $"pen {stay.Pen.Pen}, mount {stay.Mount}, {stay.LastUse.Spoken}",
            remedy, life.Cartridge);
}
