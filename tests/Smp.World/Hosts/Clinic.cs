using System.Collections.Generic;
using Smp.Simulator;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.World.Hosts;

/// <summary>What the clinic's people decide: sessions, profiles, cartridges. All hosts of a room share it.</summary>
internal sealed class Clinic(ulong seed, int stopModes)
{
    private readonly SeededRandom _random = new(seed, "clinic");
    private uint _nextCartridge = 100;
    private uint _nextSession = 7;

    /// <summary>The ledger's id.</summary>
    public byte[] LedgerId { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>The pen's key.</summary>
    public byte[] Key { get; } = new byte[32];

    /// <summary>Cartridges that a pen has been given.</summary>
    public List<uint> Given { get; } = [];

    /// <summary>A session that was never before.</summary>
    public uint OpenSession() => ++_nextSession;

    /// <summary>One to eight cartridges; now and then one that was used before is among them.</summary>
    public uint[] Cartridges()
    {
        uint[] taken = new uint[_random.Between(1, WireLimits.BoundCartridgesMax)];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = ++_nextCartridge;
        }
        if (Given.Count > 0 && _random.Hits(80))
        {
            taken[^1] = _random.Pick(Given);
        }
        Given.AddRange(taken);
        return taken;
    }

    /// <summary>A profile for a session.</summary>
    public Profile Profile(uint session)
    {
        bool holdsVoltage = _random.Hits(300);
        int rateMax = _random.Between(9_000, Ceilings.StrokeRate10mHzMax);
        int mvMax = _random.Between(9_000, Ceilings.MotorMvMax);
        int protrusionMax = _random.Between(800, Ceilings.ProtrusionUmMax);
        return new Profile
        {
            SessionId = session,
            ProfileId = 1,
            ProfileVersion = 1,
            Mode = holdsVoltage ? ProfileMode.Voltage : ProfileMode.Rate,
            StopMode = _random.Hits(500) && stopModes > 1 ? ProfileStopMode.Brake : ProfileStopMode.Coast,
            SetRate10mHz = (ushort)_random.Between(4_000, rateMax),
            SetMotorMv = (ushort)_random.Between(5_000, mvMax),
            RateMax10mHz = (ushort)rateMax,
            MotorMvMax = (ushort)mvMax,
            CurrentMaMax = (ushort)_random.Between(300, Ceilings.CurrentMaMax),
            PowerMwMax = (ushort)_random.Between(1_800, Ceilings.PowerMwMax),
            ProtrusionUm = (ushort)_random.Between(200, protrusionMax),
            ProtrusionUmMax = (ushort)protrusionMax,
            HousingDeciCelsiusMax = (ushort)_random.Between(400, Ceilings.HousingDeciCelsiusMax),
        };
    }
}
