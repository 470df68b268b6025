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
        int end = first + length;
        int at = first;
        // Two to a turn: the interpreter pays for every turn of a loop. Behind the last byte comes the delimiter, which
        // is written below and must not be taken for a zero here.
        target[end] = 1;
        while (at < end)
        {
            if (target[at] == 0)
            {
                target[codeAt] = (byte)(at - codeAt);
                codeAt = at;
            }
            at++;
            if (target[at] == 0)
            {
                target[codeAt] = (byte)(at - codeAt);
                codeAt = at;
            }
            at++;
        }
        target[codeAt] = (byte)(end - codeAt);
        target[end] = 0;
        return length + 2;
    }
}
