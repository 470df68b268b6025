namespace Smp.Core.Memory;

/// <summary>The fact behind the newest change of the configuration, until its record stands in the ring.</summary>
/// <remarks>
/// Saved with the change it tells of. Like the checkpoint it names the sequence its record will have: the fact is paid
/// as soon as the ring holds that number or a later one, so paying costs no second save.
/// </remarks>
public sealed class OwedFact
{
    /// <summary>Kind of the record; 0 when nothing was ever owed.</summary>
    public byte Kind;

    /// <summary>Detail of the record.</summary>
    public byte Detail;

    /// <summary>Value of the record.</summary>
    public uint Value;

    /// <summary>The number its record will have.</summary>
    public uint Sequence;

    /// <summary>Sets all four.</summary>
    public void Set(byte kind, byte detail, uint value, uint sequence)
    {
        Kind = kind;
        Detail = detail;
        Value = value;
        Sequence = sequence;
    }

    /// <summary>Moves its number into this range.</summary>
    /// <returns>True when it had another one, which is to be saved.</returns>
    public bool Renumber(uint least, uint most)
    {
        uint before = Sequence;
        Sequence = before < least ? least : before > most ? most : before;
        return Sequence != before;
    }

    /// <summary>True while no record of that number or behind it is known.</summary>
    public bool IsOpen(uint newest) => Kind != 0 && Sequence > newest;
}
