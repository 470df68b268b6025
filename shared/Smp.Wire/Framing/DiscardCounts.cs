namespace Smp.Wire.Framing;

/// <summary>How many frames a decoder threw away, by reason, since it was made. Saturates.</summary>
public sealed class DiscardCounts
{
    private readonly int[] _counts = new int[(int)DiscardReason.OtherVersion + 1];

    /// <summary>Frames discarded for one reason.</summary>
    public int Of(DiscardReason reason) => _counts[(int)reason];

    /// <summary>Frames discarded for any reason.</summary>
    public int Total
    {
        get
        {
            long total = 0;
            for (int i = 1; i < _counts.Length; i++)
            {
                total += _counts[i];
            }
            return total > int.MaxValue ? int.MaxValue : (int)total;
        }
    }

    internal void Add(DiscardReason reason)
    {
        int at = (int)reason;
        if (_counts[at] < int.MaxValue)
        {
            _counts[at]++;
        }
    }
}
