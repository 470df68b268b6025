using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what is wrong with a cartridge by holding the pens' own records against the clinic's.</summary>
internal sealed class CartridgeFindings(ClinicRecord record, UseBook book, ReportHeading heading)
{
    private const long DayS = 86_400;

    public IEnumerable<Finding> Of(CartridgeLife life, IReadOnlyList<MountAccount> stays, WearSign? wear) =>
        stays.SelectMany(stay => OfStay(life, stay)).Prepend(OfOverride(life)).Append(OfWear(life, stays, wear))
            .Append(OfHours(life, stays)).Append(OfNobody(life)).Append(OfNextDay(life))
            .Concat(OfEnd(life, stays)).OfType<Finding>();

    private Finding? OfOverride(CartridgeLife life)
    {
        if (life.Opening is not { Override: { } decision } opening)
        {
            return null;
        }
        string breaches = string.Join(", ", CartridgeRules.BreachesOf(opening)
            .Select(breach => heading.Words.Reason(breach.Reason)));
        (string what, string where, string remedy) = heading.Words.Overridden(opening, decision, breaches);
        return new(FindingKind.Overridden, Severity.Red, opening.At, what, where, remedy, life.Cartridge);
    }

    private IEnumerable<Finding?> OfStay(CartridgeLife life, MountAccount stay)
    {
        yield return Owner(life, stay);
        yield return Expiry(life, stay);
        if (life.Disposal is { } disposal && stay.LastUse > disposal.At)
        {
            yield return ByTime(
                FindingKind.UsedAfterDisposal, life, stay, heading.Words.UsedAfterDisposal(disposal),
                heading.Words.UseAroundDisposal(disposal));
        }
    }

    private Finding? Owner(CartridgeLife life, MountAccount stay)
    {
        if (life.Opening is null)
        {
            return Red(FindingKind.UnknownCartridge, life, stay, heading.Words.UnknownCartridge(life.Cartridge));
        }
        if (!life.IsBound)
        {
            return Red(FindingKind.UnboundUse, life, stay, heading.Words.UnboundUse(life.Cartridge));
        }
        return stay.Session.IsNone || stay.Session == life.Session
            ? null
            : Red(FindingKind.OtherSessionUse, life, stay, heading.Words.OtherSessionUse(life, stay.Session));
    }

    private Finding? Expiry(CartridgeLife life, MountAccount stay) =>
        life.Opening?.Expiry is { } expiry && stay.LastUse.IsKnown && expiry.IsExpiredAt(stay.LastUse)
            ? ByTime(
                FindingKind.ExpiredUse, life, stay, heading.Words.ExpiredUse(life.Cartridge, expiry),
                heading.Words.UseAroundExpiry(life.Cartridge, expiry))
            : null;

    private Finding? OfWear(CartridgeLife life, IReadOnlyList<MountAccount> stays, WearSign? wear)
    {
        if (wear?.Severity is not { } severity)
        {
            return null;
        }
        (string what, string where, string remedy) = heading.Words.Wear(life.Cartridge, wear);
        PlacedTime at = book.LastUseOf(stays[^1]);
        return new(FindingKind.WearSign, severity, at.At, what, where, remedy, life.Cartridge)
        {
            IsTimeExact = at.IsExact,
        };
    }

    // The limit that held when it was last used; one that was set later blames nobody for what was before.
    private Finding? OfHours(CartridgeLife life, IReadOnlyList<MountAccount> stays)
    {
        PlacedTime last = stays.Count == 0
            ? default
            : book.LastUseOf(stays.MaxBy(stay => stay.LastUse.UtcS)!);
        long limitMs = record.AdvisoryMotorOnMs(last.At);
        long motorOnMs = stays.Sum(stay => stay.Clocks.Use.MotorOnMs);
        if (limitMs == 0 || motorOnMs <= limitMs)
        {
            return null;
        }
        (string what, string where, string remedy) = heading.Words.OverHours(
            life.Cartridge, motorOnMs, limitMs, last);
        return new(FindingKind.OverHours, Severity.Amber, last.At, what, where, remedy, life.Cartridge)
        {
            IsTimeExact = last.IsExact,
        };
    }

    private Finding? OfNobody(CartridgeLife life)
    {
        if (life.IsBound || life.State == CartridgeState.Disposed || life.Opening is not { } opening
            || record.LatestAt.UtcS - opening.At.UtcS <= DayS)
        {
            return null;
        }
        (string what, string where, string remedy) = heading.Words.OpenedUnbound(opening);
        return new(FindingKind.OpenedUnbound, Severity.Amber, opening.At, what, where, remedy, life.Cartridge);
    }

    // Only runs whose time their pen knew: one that was placed in time may have been on the first day.
    private Finding? OfNextDay(CartridgeLife life)
    {
        UtcInstant first = default;
        UtcInstant last = default;
        foreach (UtcInstant start in book.RunsOf(life.Cartridge).Runs.Select(run => run.Fact.Start))
        {
            if (start.IsKnown)
            {
                first = first.IsKnown && first <= start ? first : start;
                last = last >= start ? last : start;
            }
        }
        if (last.UtcS - first.UtcS <= DayS)
        {
            return null;
        }
        (string what, string where, string remedy) = heading.Words.UsedAfterADay(life.Cartridge, first, last);
        return new(FindingKind.UsedAfterADay, Severity.Red, last, what, where, remedy, life.Cartridge);
    }

    private IEnumerable<Finding?> OfEnd(CartridgeLife life, IReadOnlyList<MountAccount> stays)
    {
        if (record.SessionOf(life.Session) is not { IsOpen: false } session)
        {
            yield break;
        }
        if (life.State != CartridgeState.Disposed)
        {
            yield return AtEnd(FindingKind.NotDisposed, life, session, heading.Words.NotDisposed(life.Cartridge));
        }
        if (stays.Any(stay => !stay.IsOver))
        {
            yield return AtEnd(FindingKind.RemovalMissing, life, session, heading.Words.RemovalMissing(life.Cartridge));
        }
    }

    private Finding AtEnd(
        FindingKind kind, CartridgeLife life, SessionAccount session, (string What, string Remedy) told) =>
        new(kind, Severity.Amber, session.ClosedAt, told.What, heading.Words.ClosedSession(session), told.Remedy,
            life.Cartridge);

    // A use that was only placed in time proves nothing about what came before it.
    private Finding ByTime(
        FindingKind kind, CartridgeLife life, MountAccount stay, (string What, string Remedy) known,
        (string What, string Remedy) unknown) => book.LastUseOf(stay).IsExact
        ? Red(kind, life, stay, known)
        : Red(kind, life, stay, unknown) with { Severity = Severity.Amber };

    private Finding Red(FindingKind kind, CartridgeLife life, MountAccount stay, (string What, string Remedy) told)
    {
        PlacedTime at = book.LastUseOf(stay);
        return new(
            kind, Severity.Red, at.At, told.What, heading.Words.Stay(stay, at), told.Remedy, life.Cartridge)
        {
            IsTimeExact = at.IsExact,
        };
    }
}
