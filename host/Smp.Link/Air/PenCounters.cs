using Smp.Wire.Framing;

namespace Smp.Link.Air;

/// <summary>The pen's counters heard in one of its boots: tells what is new from what comes again.</summary>
/// <remarks>
/// Kinds are told apart because a broker may let one kind overtake another. An answer may come again by right, so it
/// is judged beside its question and not here.
/// </remarks>
internal sealed class PenCounters
{
    private readonly uint[] _lastOfType = new uint[(int)MessageType.Alarm + 1];

    /// <summary>The highest of all.</summary>
    public uint Heard { get; private set; }

    /// <summary>Another boot: the pen counts anew.</summary>
    public void Clear()
    {
        System.Array.Clear(_lastOfType);
        Heard = 0;
    }

    /// <summary>Takes note of a counter whose tag holds.</summary>
    /// <returns>False when it was heard before, or passed over.</returns>
    public bool TryTake(MessageType type, uint counter)
    {
        if (type != MessageType.Response)
        {
            if (counter <= _lastOfType[(int)type])
            {
                return false;
            }
            _lastOfType[(int)type] = counter;
        }
        Note(counter);
        return true;
    }

    /// <summary>Takes note of a Hello's counter, which its nonce makes new.</summary>
    public void Note(uint counter) => Heard = counter > Heard ? counter : Heard;
}
