using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>Where a connection hands the pen's records.</summary>
internal interface ILogReceiver
{
    /// <summary>The pen's log starts again after its acknowledged record.</summary>
    void Greeted();

    /// <summary>A page of records; the message is valid during the call.</summary>
    void LogArrived(Message message, long nowMs);

    /// <summary>The pen refused the last acknowledgement.</summary>
    void AckRefused(Refusal reason);
}
