using System;
using Smp.Simulator;
using Smp.Wire;

namespace Smp.World;

/// <summary>What instruments on the pen's terminals show at one look, and since the look before.</summary>
/// <remarks>Nothing in it comes from the pen's program but its light.</remarks>
internal sealed class Terminals(PenWorld pen)
{
    /// <summary>Time of this look, world ms.</summary>
    public long NowMs { get; private set; }

    /// <summary>Time of the look before, world ms.</summary>
    public long BeforeMs { get; private set; }

    /// <summary>The board has power.</summary>
    public bool IsPowered { get; private set; }

    /// <summary>The motor has a voltage.</summary>
    public bool IsEnergised { get; private set; }

    /// <summary>It had one at the look before.</summary>
    public bool WasEnergised { get; private set; }

    /// <summary>How long it has had one since the world began, microseconds.</summary>
    public long EnergisedUs { get; private set; }

    /// <summary>How much of that since the look before, microseconds.</summary>
    public long EnergisedUsSince { get; private set; }

    /// <summary>Both contacts truly say pressed.</summary>
    public bool AreContactsClosed { get; private set; }

    /// <summary>They did at the look before.</summary>
    public bool WereContactsClosed { get; private set; }

    /// <summary>Both contacts truly say released.</summary>
    public bool AreContactsOpen { get; private set; }

    /// <summary>When the contacts last truly said pressed, as far as looks tell; world ms.</summary>
    public long ClosedMs { get; private set; } = long.MinValue / 2;

    /// <summary>Since when no look has found both contacts saying pressed or both saying released.</summary>
    public long DisagreeSinceMs { get; private set; } = long.MaxValue;

    /// <summary>The normally open contact was last seen closed; world ms.</summary>
    public long OpenClosedMs { get; private set; } = long.MinValue / 2;

    /// <summary>The state that the light shows; Unknown when dark.</summary>
    public DeviceState Light { get; private set; }

    /// <summary>What it showed at the look before.</summary>
    public DeviceState LightBefore { get; private set; }

    /// <summary>Mean voltage across the motor, mV.</summary>
    public double MotorMv { get; private set; }

    /// <summary>Winding current, mA.</summary>
    public double MotorMa { get; private set; }

    /// <summary>Angle turned since the world began, turns.</summary>
    public double PathTurns { get; private set; }

    /// <summary>Stroke rate, Hz.</summary>
    public double StrokeHz { get; private set; }

    /// <summary>Supply, mV.</summary>
    public double SupplyMv { get; private set; }

    /// <summary>Needle protrusion, um.</summary>
    public int ProtrusionUm { get; private set; }

    /// <summary>Part that a hand holds, degrees Celsius.</summary>
    public double HousingCelsius { get; private set; }

    /// <summary>The watchdog was last fed, as far as looks tell; world ms.</summary>
    public long FedMs { get; private set; } = long.MinValue / 2;

    private long _feedCount;

    /// <summary>Looks.</summary>
    public void Look()
    {
        PenInstruments instruments = pen.Instruments;
        BeforeMs = NowMs;
        WasEnergised = IsEnergised;
        LightBefore = Light;
        NowMs = pen.NowMs;
        IsPowered = pen.IsPowered;
        Light = instruments.Shown;
        EnergisedUsSince = instruments.EnergisedUs - EnergisedUs;
        EnergisedUs = instruments.EnergisedUs;
        IsEnergised = instruments.IsEnergised;
        LookAtContacts();
        LookAtFeed();
        MotorMv = instruments.MotorMv;
        MotorMa = instruments.MotorMa;
        PathTurns = instruments.PathTurns;
        StrokeHz = instruments.StrokeHz;
        SupplyMv = instruments.SupplyMv;
        ProtrusionUm = instruments.ProtrusionUm;
        HousingCelsius = instruments.HousingCelsius;
    }

    private void LookAtContacts()
    {
        bool isOpenClosed = pen.Board.Contacts.IsNormallyOpenClosed();
        bool isClosedClosed = pen.Board.Contacts.IsNormallyClosedClosed();
        WereContactsClosed = AreContactsClosed;
        AreContactsClosed = isOpenClosed && !isClosedClosed;
        AreContactsOpen = !isOpenClosed && isClosedClosed;
        ClosedMs = AreContactsClosed ? NowMs : ClosedMs;
        OpenClosedMs = isOpenClosed ? NowMs : OpenClosedMs;
        bool isApart = isOpenClosed == isClosedClosed;
        DisagreeSinceMs = isApart ? Math.Min(DisagreeSinceMs, NowMs) : long.MaxValue;
    }

    private void LookAtFeed()
    {
        long count = pen.Board.Watchdog.FeedCount;
        FedMs = count != _feedCount ? NowMs : FedMs;
        _feedCount = count;
    }
}
