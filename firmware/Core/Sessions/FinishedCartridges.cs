namespace Smp.Core.Sessions;

/// <summary>The last 32 cartridges this pen has finished. It refuses them by itself, with or without a host.</summary>
public sealed class FinishedCartridges
{
    /// <summary>How many are remembered.</summary>
    public const int Count = 32;

    /// <summary>The numbers; 0 for an empty place. Saved with the configuration.</summary>
    public readonly uint[] Cartridges = new uint[Count];

    /// <summary>The place the next one takes.</summary>
    public int Next;

    /// <summary>True when this cartridge was finished.</summary>
    public bool Contains(uint cartridge)
    {
        for (int i = 0; i < Count; i++)
        {
            if (cartridge != 0 && Cartridges[i] == cartridge)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Remembers one; the oldest is forgotten when all places are taken.</summary>
    public void Add(uint cartridge)
    {
        if (cartridge == 0 || Contains(cartridge))
        {
            return;
        }
        Cartridges[Next] = cartridge;
        Next = (Next + 1) % Count;
    }

    /// <summary>Forgets all: a new epoch.</summary>
    public void Clear()
    {
        System.Array.Clear(Cartridges, 0, Count);
        Next = 0;
    }
}
