using Smp.Clinic.Events;

namespace Smp.Clinic.Cartridges;

/// <summary>
/// The life of one cartridge: its state, what its package showed, and the one session of one client it belongs to.
/// </summary>
/// <remarks>
/// Steps come from the host; the pen's own mount records move it too, where they are not older than what is known. The
/// binding is set once and nothing changes it. Whether a step is allowed is for <see cref="CartridgeRules"/> to say.
/// </remarks>
public sealed record CartridgeLife
{
    private CartridgeLife(CartridgeId cartridge) => Cartridge = cartridge;

    /// <summary>Which one.</summary>
    public CartridgeId Cartridge { get; }

    /// <summary>Where it stands.</summary>
    public CartridgeState State { get; private init; }

    /// <summary>What its package showed; nothing while sealed.</summary>
    public CartridgeOpened? Opening { get; private init; }

    /// <summary>The session it belongs to, for good; none while unbound.</summary>
    public SessionId Session { get; private init; }

    /// <summary>The client it belongs to, for good; none while unbound.</summary>
    public ClientReference Client { get; private init; }

    /// <summary>
    /// The session in which the pen's own records first have it, whether or not anybody bound it; none before.
    /// </summary>
    public SessionId UsedIn { get; private init; }

    /// <summary>It is never to be mounted again.</summary>
    public bool IsFinished { get; private init; }

    /// <summary>When it was finished; not known while it is not.</summary>
    public UtcInstant FinishedAt { get; private init; }

    /// <summary>How it was thrown away; nothing while it was not.</summary>
    public CartridgeDisposed? Disposal { get; private init; }

    /// <summary>When its state last changed.</summary>
    public UtcInstant ChangedAt { get; private init; }

    /// <summary>True once it belongs to a session.</summary>
    public bool IsBound => !Session.IsNone;

    /// <summary>A cartridge that the ledger has not seen.</summary>
    public static CartridgeLife SealedAs(CartridgeId cartridge) => new(cartridge);

    /// <summary>After it was opened.</summary>
    public CartridgeLife After(CartridgeOpened step) =>
        this with { State = CartridgeState.Opened, Opening = step, ChangedAt = step.At };

    /// <summary>After it was bound. A binding that stands is kept.</summary>
    public CartridgeLife After(CartridgeBound step) =>
        IsBound ? this : this with { Session = step.Session, Client = step.Client };

    /// <summary>After the host mounted it.</summary>
    public CartridgeLife After(CartridgeMounted step) =>
        this with { State = CartridgeState.Mounted, ChangedAt = step.At };

    /// <summary>After the host took it out.</summary>
    public CartridgeLife After(CartridgeRemoved step) =>
        (this with { State = CartridgeState.Removed, ChangedAt = step.At }).FinishedIf(step.IsFinished, step.At);

    /// <summary>After it was thrown away.</summary>
    public CartridgeLife After(CartridgeDisposed step) =>
        (this with { State = CartridgeState.Disposed, Disposal = step, ChangedAt = step.At }).FinishedIf(true, step.At);

    /// <summary>After its session was closed.</summary>
    public CartridgeLife AfterSessionClosed(UtcInstant at) => FinishedIf(true, at);

    /// <summary>After the pen's own record of a mount or a removal in a session. The first one counts.</summary>
    public CartridgeLife AfterPenUsed(SessionId session) =>
        UsedIn.IsNone ? this with { UsedIn = session } : this;

    /// <summary>After it ran and neither a person nor the pen has said for whom: it is for nobody now.</summary>
    public CartridgeLife AfterPenRan(UtcInstant at) => IsBound || !UsedIn.IsNone ? this : FinishedIf(true, at);

    /// <summary>After the pen's own record that it was mounted. A record that arrives late moves nothing.</summary>
    public CartridgeLife AfterPenMounted(UtcInstant at) =>
        IsLate(at) ? this : this with { State = CartridgeState.Mounted, ChangedAt = at };

    /// <summary>After the pen's own record that it was taken out. Finished counts however late it arrives.</summary>
    public CartridgeLife AfterPenRemoved(UtcInstant at, bool isFinished)
    {
        CartridgeLife finished = FinishedIf(isFinished, at);
        return IsLate(at) || State != CartridgeState.Mounted
            ? finished
            : finished with { State = CartridgeState.Removed, ChangedAt = at };
    }

    private bool IsLate(UtcInstant at) => State == CartridgeState.Disposed || at < ChangedAt;

    private CartridgeLife FinishedIf(bool isFinished, UtcInstant at) =>
        isFinished && !IsFinished ? this with { IsFinished = true, FinishedAt = at } : this;
}
