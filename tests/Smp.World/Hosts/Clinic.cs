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

    /// <summary>The ledger's id.</summary>
    public byte[] LedgerId { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>The pen's key.</summary>
    public byte[] Key { get; } = new byte[32];

    /// <summary>Cartridges that a pen has been given.</summary>
    public List<uint> Given { get; } = [];

    /// <summary>Asks only for what any pen can do.</summary>
    public bool IsCalm { get; set; }

    /// <summary>The session opened last.</summary>
    public uint Session { get; private set; } = 7;

    /// <summary>The profile that the pen last said is in force; null when somebody may have changed it since.</summary>
    public Profile? InForce { get; private set; }

    /// <summary>How often it was forgotten: an answer asked for before the last time tells nothing.</summary>
    public long ForgottenCount { get; private set; }

    /// <summary>Somebody may have changed the profile in force.</summary>
    public void Forget()
    {
        InForce = null;
        ForgottenCount++;
    }

    /// <summary>The pen said its profile, asked for when it had been forgotten so many times.</summary>
    public void Learn(Profile? profile, long askedAtCount) =>
        InForce = askedAtCount != ForgottenCount ? InForce : profile?.SessionId == 0 ? null : profile;

    /// <summary>A session that was never before.</summary>
    public uint OpenSession() => ++Session;

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
    public Profile Profile(uint session) => Draw(_random, session);

    // Now and then a limit that the drive meets all the time.
    private int PowerMw(SeededRandom random) => !IsCalm && random.Hits(150)
        ? random.Between(150, 450)
        : random.Between(1_800, Ceilings.PowerMwMax);

    /// <summary>A profile for a session, by another's chance.</summary>
    public Profile Draw(SeededRandom random, uint session)
    {
        bool holdsVoltage = random.Hits(300);
        int rateMax = random.Between(9_000, Ceilings.StrokeRate10mHzMax);
        int mvMax = random.Between(9_000, Ceilings.MotorMvMax);
        int protrusionMax = random.Between(800, Ceilings.ProtrusionUmMax);
        return new Profile
        {
            SessionId = session,
            ProfileId = 1,
            ProfileVersion = 1,
            Mode = holdsVoltage ? ProfileMode.Voltage : ProfileMode.Rate,
            StopMode = random.Hits(500) && stopModes > 1 ? ProfileStopMode.Brake : ProfileStopMode.Coast,
            SetRate10mHz = (ushort)random.Between(4_000, rateMax),
            SetMotorMv = (ushort)random.Between(5_000, mvMax),
            RateMax10mHz = (ushort)rateMax,
            MotorMvMax = (ushort)mvMax,
            CurrentMaMax = (ushort)random.Between(IsCalm ? 300 : 120, Ceilings.CurrentMaMax),
            PowerMwMax = (ushort)PowerMw(random),
            ProtrusionUm = (ushort)random.Between(200, protrusionMax),
            ProtrusionUmMax = (ushort)protrusionMax,
            HousingDeciCelsiusMax = (ushort)random.Between(400, Ceilings.HousingDeciCelsiusMax),
        };
    }
}
