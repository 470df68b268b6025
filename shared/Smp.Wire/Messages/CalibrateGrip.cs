using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>What a gauge at the needle reads at one of two places. Request CalibrateGrip, in Disarmed only.</summary>
/// <remarks>
/// Step 1 with the needle in: the pen takes it down and puts the needle out to about 1 mm. Step 2 there: the pen takes
/// the new scale and draws the needle in. Any other step, another state or five minutes abandon it and draw it in.
/// </remarks>
public sealed class CalibrateGrip
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 3;

    /// <summary>1 needle in, 2 needle out, 0 abandon.</summary>
    public byte Step;

    /// <summary>Protrusion by the gauge, um: 0..60 in step 1, 700..1300 in step 2.</summary>
    public ushort GaugeUm;

    internal const int StepOffset = 0;
    internal const int GaugeUmOffset = 1;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + StepOffset] = Step;
        LittleEndian.PutU16(target, offset + GaugeUmOffset, GaugeUm);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Step = LittleEndian.GetU8(source, offset + StepOffset, end);
        GaugeUm = LittleEndian.GetU16(source, offset + GaugeUmOffset, end);
    }
}
