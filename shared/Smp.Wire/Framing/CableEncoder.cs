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
        int first = offset + 1;
        System.Array.Copy(source, 0, target, first, length);
        int codeAt = offset;
        for (int from = 0; from < length; from++)
        {
            if (source[from] == 0)
            {
                target[codeAt] = (byte)(first + from - codeAt);
                codeAt = first + from;
            }
        }
        target[codeAt] = (byte)(first + length - codeAt);
        target[first + length] = 0;
        return length + 2;
    }
}
