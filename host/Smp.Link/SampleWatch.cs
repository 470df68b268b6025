using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>The newest sample of a pen, and whether its clock betrays a restart.</summary>
internal sealed class SampleWatch
{
    // A broker may swap two samples; a restart sets the pen's clock back much further.
    private const int RestartBackMs = 1_000;
    private bool _hasSampleOfBoot;

    public TelemetrySample Newest { get; } = new();

    public long Count { get; private set; }

    /// <summary>Another boot's clock may stand anywhere.</summary>
    public void BeginBoot() => _hasSampleOfBoot = false;

    /// <returns>True when the pen's clock went back: it has restarted.</returns>
    public bool TakeShowsRestart(Message message)
    {
        uint before = Newest.NowMs;
        Newest.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        Count++;
        bool wentBack = _hasSampleOfBoot && unchecked((int)(before - Newest.NowMs)) > RestartBackMs;
        _hasSampleOfBoot = true;
        return wentBack;
    }
}
