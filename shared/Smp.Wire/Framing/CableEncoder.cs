namespace Smp.Wire.Framing;

/// <summary>Wraps a message for a cable: COBS, then one zero byte.</summary>
public static class CableEncoder
{
    /// <summary>Writes the frame of <paramref name="message"/>; needs two bytes more than the message.</summary>
    /// <returns>Bytes written.</returns>
    public static int Encode(Message message, byte[] target, int offset)
    {
        byte[] source = message.Bytes;
        int length = message.Length;
        int codeAt = offset;
        int to = offset + 1;
        for (int from = 0; from < length; from++)
        {
            byte value = source[from];
            if (value == 0)
            {
                target[codeAt] = (byte)(to - codeAt);
                codeAt = to;
            }
            target[to] = value;
            to++;
        }
        target[codeAt] = (byte)(to - codeAt);
        target[to] = 0;
        return to + 1 - offset;
    }
}
