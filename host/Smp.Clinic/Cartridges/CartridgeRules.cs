using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Cartridges;

/// <summary>
/// Says whether a step of a cartridge's life is allowed: sealed, opened, mounted, removed, disposed; one client, one
/// session.
/// </summary>
/// <remarks>
/// Re-mounting is allowed from removed, in the same session of the same client, until the cartridge is finished. A
/// cartridge that was opened and never used is thrown away too. Every method returns nothing when the step is allowed.
/// </remarks>
public static class CartridgeRules
{
    private const string TakeANewOne = "Open a new cartridge";

    /// <summary>May it be opened?</summary>
    public static ClinicRefusal? Judge(CartridgeLife life, CartridgeOpened step)
    {
        string what = $"Cartridge {step.Cartridge} cannot be opened";
        if (step.Cartridge.IsUnassigned)
        {
            return new(RefusalReason.NoCartridge, what, "0 stands for no cartridge",
                "Give the piece a number of its own");
        }
        return life.State == CartridgeState.Sealed
            ? JudgePackage(what, step)
            : new(
                RefusalReason.AlreadyOpened, what, $"it was opened on {life.Opening?.At.IsoDay ?? "a day not known"}",
                "Give this piece a number that is not in use");
    }

    /// <summary>May it be given to this session?</summary>
    public static ClinicRefusal? Judge(CartridgeLife life, CartridgeBound step)
    {
        string what = $"Cartridge {life.Cartridge} cannot be bound to session {step.Session}";
        return JudgeOwner(what, life, step.Session, step.Client)
            ?? JudgeUsable(what, life, step.At);
    }

    /// <summary>May it go into the pen?</summary>
    public static ClinicRefusal? Judge(CartridgeLife life, CartridgeMounted step)
    {
        string what = $"Cartridge {life.Cartridge} cannot be mounted in session {step.Session}";
        return JudgeOwner(what, life, step.Session, step.Client)
            ?? JudgeUsable(what, life, step.At)
            ?? JudgeMount(what, life);
    }

    /// <summary>May it be taken out of the pen?</summary>
    public static ClinicRefusal? Judge(CartridgeLife life, CartridgeRemoved step)
    {
        string what = $"Cartridge {life.Cartridge} cannot be removed in session {step.Session}";
        if (life.State != CartridgeState.Mounted)
        {
            return new(
                RefusalReason.NotMounted, what, $"it is {Spoken(life.State)}, not in the pen",
                "Check the number on its label");
        }
        return life.Session == step.Session
            ? null
            : new(
                RefusalReason.OtherSession, what, $"it belongs to session {life.Session}",
                $"Remove it in session {life.Session}");
    }

    /// <summary>May it go into a sharps container?</summary>
    public static ClinicRefusal? Judge(CartridgeLife life, CartridgeDisposed step)
    {
        string what = $"Cartridge {life.Cartridge} cannot be recorded in container {step.Container}";
        return life.State switch
        {
            CartridgeState.Sealed => NotOpened(what),
            CartridgeState.Mounted => new(
                RefusalReason.StillMounted, what, "it is still in the pen",
                "Take it out of the pen, then record its disposal"),
            CartridgeState.Disposed => new(
                RefusalReason.AlreadyDisposed, what,
                $"it went into container {life.Disposal?.Container} on {life.Disposal?.At.IsoDay}",
                "Check the number on its label"),
            _ => null,
        };
    }

    /// <summary>Every rule that a package is against, the gravest first, whether or not somebody overrode it.</summary>
    public static IEnumerable<ClinicRefusal> BreachesOf(CartridgeOpened step)
    {
        string what = $"Cartridge {step.Cartridge} cannot be opened";
        if (!step.IsPackageIntact)
        {
            yield return new(
                RefusalReason.PackageDamaged, what, "its package is damaged or wet, so it is not sterile",
                "Throw it away and open another");
        }
        if (step.Lot is null)
        {
            yield return new(
                RefusalReason.NoLot, what, "no lot was given, so a recall could not find it",
                "Type the lot from the package");
        }
        if (step.Expiry is null)
        {
            yield return new(RefusalReason.NoExpiry, what, "no expiry was given", "Type the expiry from the package");
        }
        if (string.IsNullOrWhiteSpace(step.MembraneProof))
        {
            yield return new(
                RefusalReason.NoMembraneProof, what, "nothing shows that it has a membrane",
                "Say what does: the box, the maker's page, a letter");
        }
        if (JudgeExpiry(what, step, step.At) is { } expired)
        {
            yield return expired;
        }
    }

    private static ClinicRefusal? JudgePackage(string what, CartridgeOpened step)
    {
        ClinicRefusal? breach = BreachesOf(step).FirstOrDefault();
        if (step.Override is null)
        {
            return breach;
        }
        if (string.IsNullOrWhiteSpace(step.Override.Person) || string.IsNullOrWhiteSpace(step.Override.Reason))
        {
            return ClinicRefusal.Malformed(what, "an override needs a person and a reason", "Give both");
        }
        return breach is not null
            ? null
            : ClinicRefusal.Malformed(
                what, "an override was given and nothing speaks against the package", "Leave the override out");
    }

    private static ClinicRefusal? JudgeExpiry(string what, CartridgeOpened opening, UtcInstant at) =>
        opening.Expiry is null || !opening.Expiry.IsExpiredAt(at)
            ? null
            : new(
                RefusalReason.Expired, what, $"it expired with {opening.Expiry} and today is {at.IsoDay}",
                "Throw it away and open one that is in date");

    // An override covers the expiry that it was given for, not one that passes later.
    private static bool IsExpiryOverridden(CartridgeOpened opening) =>
        opening is { Override: not null, Expiry: { } expiry } && expiry.IsExpiredAt(opening.At);

    // The owner comes before the state: a second client must hear that this cartridge was another's, whatever
    // became of it.
    private static ClinicRefusal? JudgeOwner(string what, CartridgeLife life, SessionId session, ClientReference client)
    {
        if (!life.IsBound)
        {
            return life.UsedIn.IsNone || life.UsedIn == session
                ? null
                : new(
                    RefusalReason.OtherSession, what,
                    $"the pen's own records have it in session {life.UsedIn}, and a cartridge serves one session only",
                    TakeANewOne);
        }
        if (life.Session == session && life.Client == client)
        {
            return null;
        }
        string until = life.FinishedAt.IsKnown ? $", finished on {life.FinishedAt.IsoDay}" : ", which is not over";
        return life.Client != client
            ? new(
                RefusalReason.OtherClient, what,
                $"it belongs to another client's session {life.Session}{until}, and a cartridge serves one client only",
                TakeANewOne)
            : new(
                RefusalReason.OtherSession, what,
                $"it belongs to session {life.Session} of this client{until}, and a cartridge serves one session only",
                TakeANewOne);
    }

    private static ClinicRefusal? JudgeUsable(string what, CartridgeLife life, UtcInstant at)
    {
        if (life.State == CartridgeState.Disposed)
        {
            return new(
                RefusalReason.AlreadyDisposed, what, $"it went into a sharps container on {life.ChangedAt.IsoDay}",
                TakeANewOne);
        }
        if (life.Opening is null)
        {
            return NotOpened(what);
        }
        return life.IsFinished
            ? new(RefusalReason.Finished, what, $"it was finished on {life.FinishedAt.IsoDay}", TakeANewOne)
            : IsExpiryOverridden(life.Opening) ? null : JudgeExpiry(what, life.Opening, at);
    }

    private static ClinicRefusal? JudgeMount(string what, CartridgeLife life)
    {
        if (!life.IsBound)
        {
            return new(RefusalReason.NotBound, what, "it is not bound to a session", "Bind it to the session first");
        }
        return life.State == CartridgeState.Mounted
            ? new(RefusalReason.AlreadyMounted, what, "it is in the pen already", "Go on, or take it out first")
            : null;
    }

    private static ClinicRefusal NotOpened(string what) =>
        new(RefusalReason.NotOpened, what, "this ledger does not know it as opened",
            "Record its package with lot and expiry first");

    private static string Spoken(CartridgeState state) => state switch
    {
        CartridgeState.Sealed => "sealed",
        CartridgeState.Opened => "opened",
        CartridgeState.Mounted => "in the pen",
        CartridgeState.Removed => "out of the pen already",
        _ => "in a sharps container",
    };
}
