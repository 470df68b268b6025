using Smp.Core.Memory;
using Smp.Wire.Framing;

namespace Smp.Core.Sessions;

/// <summary>The last 32 cartridges this pen has finished. It refuses them by itself, with or without a host.</summary>
public sealed class FinishedCartridges
{
    /// <summary>How many are remembered.</summary>
    public const int Count = 32;

    /// <summary>The numbers; 0 for an empty place. Saved with the configuration.</summary>
    public readonly uint[] Cartridges = new uint[Count];

    // One for each low byte of a number. Without its mark a cartridge was not finished; with it one must look.
    private readonly bool[] _marks = new bool[256];
    private uint _unsaved = uint.MaxValue;

    /// <summary>The place the next one takes.</summary>
    public int Next;

    /// <summary>True when this cartridge was finished.</summary>
    public bool Contains(uint cartridge)
    {
        if (cartridge == 0 || !_marks[(int)(cartridge & 0xFF)])
        {
            return false;
        }
        // Four to a turn: the interpreter pays for every turn of a loop.
        uint[] all = Cartridges;
        for (int i = 0; i < Count; i += 4)
        {
            if (all[i] == cartridge || all[i + 1] == cartridge || all[i + 2] == cartridge || all[i + 3] == cartridge)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Remembers one; the oldest is forgotten when all places are taken.</summary>
    public void Add(uint cartridge)
    {
        if (cartridge != 0 && !Contains(cartridge))
        {
            Remember(cartridge);
        }
    }

    /// <summary>Remembers one that is known not to be remembered yet.</summary>
    public void Remember(uint cartridge)
    {
        _marks[(int)(cartridge & 0xFF)] = true;
        Cartridges[Next] = cartridge;
        _unsaved |= 1u << Next;
        Next = (Next + 1) % Count;
    }

    /// <summary>Forgets all: a new epoch.</summary>
    public void Clear()
    {
        System.Array.Clear(Cartridges, 0, Count);
        System.Array.Clear(_marks, 0, _marks.Length);
        Next = 0;
        _unsaved = uint.MaxValue;
    }

    /// <summary>Reads all, and the place the next one takes.</summary>
    public void ReadFrom(Field from)
    {
        System.Array.Clear(_marks, 0, _marks.Length);
        Next = Whole.Clamp(from.NextU8(), 0, Count - 1);
        for (int i = 0; i < Count; i++)
        {
            uint cartridge = from.NextU32();
            Cartridges[i] = cartridge;
            _marks[(int)(cartridge & 0xFF)] = true;
        }
        _unsaved = uint.MaxValue;
    }

    /// <summary>Writes the next place and those that have changed; the others stand there as they were.</summary>
    public void WriteTo(Field to)
    {
        to.PutU8((byte)Next);
        int at = to.At;
        for (int i = 0; _unsaved != 0; i++)
        {
            if ((_unsaved & 1) != 0)
            {
                LittleEndian.PutU32(to.Bytes, at + (4 * i), Cartridges[i]);
            }
            _unsaved >>= 1;
        }
        to.At = at + (4 * Count);
    }
}
