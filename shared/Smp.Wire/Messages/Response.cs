using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>
/// Device to host: what became of a request. Operation and message sequence are those of the request.
/// </summary>
/// <remarks>
/// Behind these six bytes follows <see cref="Profile"/> as it is in force for SetProfile and ReadProfile, and
/// <see cref="SettingPart"/> for ReadSetting, <see cref="AirCounts"/> for ReadAirCounts and <see cref="PenStatus"/> for
/// every other request, done or refused. Nothing follows for LogAck, Time, an unknown operation and a request that is
/// not authentic.
/// </remarks>
public sealed class Response
{
    /// <summary>Bytes before the content.</summary>
    public const int PayloadBytes = 6;

    /// <summary>1 done, 2 refused.</summary>
    public byte Outcome;

    /// <summary>Why not: see Refusal.</summary>
    public byte Reason;

    /// <summary>Device clock when it was decided, ms.</summary>
    public uint NowMs;

    /// <summary><see cref="Outcome"/> of a request that was done.</summary>
    public const byte Done = 1;

    /// <summary><see cref="Outcome"/> of a request that was refused and changed nothing.</summary>
    public const byte Refused = 2;

    internal const int OutcomeOffset = 0;
    internal const int ReasonOffset = 1;
    internal const int NowMsOffset = 2;

    /// <summary>Writes the six bytes; the content follows them.</summary>
    /// <returns>Their length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + OutcomeOffset] = Outcome;
        target[offset + ReasonOffset] = Reason;
        LittleEndian.PutU32(target, offset + NowMsOffset, NowMs);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Outcome = LittleEndian.GetU8(source, offset + OutcomeOffset, end);
        Reason = LittleEndian.GetU8(source, offset + ReasonOffset, end);
        NowMs = LittleEndian.GetU32(source, offset + NowMsOffset, end);
    }
}
