using System;
using Smp.Core;
using Smp.Core.Hosts;
using Smp.Core.Memory;
using Smp.Simulator.Peripherals;
using Smp.Simulator.Plant;
using Smp.Wire.Framing;
using Smp.Wire.Settings;

namespace Smp.Simulator;

/// <summary>Everything of a pen but its program: pack, motor, board, button, light, memory, cable.</summary>
public sealed class PenBoard
{
    private readonly SlicedCrc32 _crc = new SlicedCrc32();
    private readonly SeededRandom _chipRandom;
    private readonly SeededRandom[] _noises;

    /// <summary>A board without power.</summary>
    /// <param name="setup">Which pen.</param>
    /// <param name="clock">The world's clock.</param>
    /// <param name="memory">The memory soldered in, with what it holds.</param>
    /// <param name="settings">Its window for settings, with what it holds; null for a blank one.</param>
    public PenBoard(PenSetup setup, WorldClock clock, SimulatedMemory memory, SimulatedMemory? settings = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _chipRandom = new SeededRandom(setup.Seed, "chip");
        _noises = [.. Array.ConvertAll(["grip", "current", "supply"], name => new SeededRandom(setup.Seed, name))];
        Memory = memory;
        Settings = settings ?? new SimulatedMemory(SimulatedMemory.SettingsBytes);
        MotorDatasheet fitted = setup.MotorFitted ?? setup.Motor;
        Motor = new MotorPlant(fitted, new LoadTable(fitted, setup.Load, setup.StrokeLengthUm));
        Supply = new SupplyModel();
        PwmBlock pwm = new PwmBlock();
        Drive = new SimulatedMotorDrive(pwm);
        Grip = new SimulatedGrip(clock, pwm, _noises[0]);
        Contacts = new SimulatedContacts(clock, new SeededRandom(setup.Seed, "contacts"));
        Watchdog = new SimulatedWatchdog(clock);
        Chain = new CutOffChain(Contacts, Watchdog, Drive, Supply);
        int gainPermille = setup.AdcGainErrorPermilleMax;
        Current = new SimulatedCurrentSense(_noises[1], gainPermille);
        SupplySense = new SimulatedSupplySense(Supply, Chain, _noises[2], gainPermille);
        Counter = new SimulatedCounter(clock, Motor, setup.Seed, setup.CountsPerStroke);
        MotorHeat heat = new MotorHeat(
            fitted, setup.AmbientCelsius, setup.StartWindingCelsius, setup.StartHousingCelsius);
        Train = new DriveTrain(
            clock, Supply, Chain, Drive, Motor, Current, heat, fitted.FrictionNm, setup.BoardMa);
        Assemble(setup.Build());
        PowerDown();
    }

    /// <summary>Record memory.</summary>
    public SimulatedMemory Memory { get; }

    /// <summary>Settings: a window of the same chip, which no run writes to.</summary>
    public SimulatedMemory Settings { get; }

    /// <summary>Rotor and load.</summary>
    public MotorPlant Motor { get; }

    /// <summary>Pack.</summary>
    public SupplyModel Supply { get; }

    /// <summary>Driver chip.</summary>
    public SimulatedMotorDrive Drive { get; }

    /// <summary>Protrusion servo and sensor.</summary>
    public SimulatedGrip Grip { get; }

    /// <summary>Run button.</summary>
    public SimulatedContacts Contacts { get; }

    /// <summary>Hardware run lease.</summary>
    public SimulatedWatchdog Watchdog { get; }

    /// <summary>What may cut the motor.</summary>
    public CutOffChain Chain { get; }

    /// <summary>Current measurement.</summary>
    public SimulatedCurrentSense Current { get; }

    /// <summary>Supply and rail measurement.</summary>
    public SimulatedSupplySense SupplySense { get; }

    /// <summary>Encoder and counter.</summary>
    public SimulatedCounter Counter { get; }

    /// <summary>Light.</summary>
    public SimulatedLight Light { get; } = new SimulatedLight();

    /// <summary>Cable to a host.</summary>
    public SimulatedWire Wire { get; } = new SimulatedWire();

    /// <summary>The physics through time.</summary>
    public DriveTrain Train { get; }

    /// <summary>The ports for a device that boots on this board.</summary>
    public DevicePorts Ports() => new DevicePorts
    {
        Motor = Drive,
        Counter = Counter,
        Current = Current,
        Supply = SupplySense,
        Grip = Grip,
        GripSense = Grip,
        Contacts = Contacts,
        Light = Light,
        Watchdog = Watchdog,
        Memory = Memory,
        Cable = new CableLink(Wire, _crc),
        Crc = _crc,
        Hmac = new SystemHmac(),
        Random = _chipRandom,
        Settings = Settings,
    };

    // The bench at the end of the assembly line writes what was built in.
    private void Assemble(PenBuild build)
    {
        SettingsShelf shelf = new SettingsShelf(Settings, _crc);
        byte[] bytes = new byte[PenBuild.PayloadBytes];
        build.WriteTo(bytes, 0);
        if (shelf.LengthOf(SettingId.Identity) == 0 && shelf.Write(SettingId.Identity, 0, bytes, bytes.Length))
        {
            shelf.Keep(SettingId.Identity, bytes.Length, _crc.Compute(bytes, 0, bytes.Length));
        }
    }

    /// <summary>Power comes.</summary>
    internal void PowerUp()
    {
        Memory.PowerUp();
        Settings.PowerUp();
        Counter.PowerUp();
        Wire.PowerUp();
        Train.IsPowered = true;
    }

    /// <summary>Power goes: every output falls to its safe level by itself, the rotor runs out.</summary>
    internal void PowerDown()
    {
        Drive.PowerDown();
        Watchdog.PowerDown();
        Grip.PowerDown();
        Light.PowerDown();
        Memory.PowerDown();
        Settings.PowerDown();
        Wire.PowerDown();
        Train.IsPowered = false;
    }

    /// <summary>
    /// What is measured from here to <see cref="EndHold"/> leaves no trace in what is measured after it.
    /// </summary>
    internal void BeginHold() => Array.ForEach(_noises, noise => noise.Mark());

    /// <summary>The noise goes on where it stood.</summary>
    internal void EndHold() => Array.ForEach(_noises, noise => noise.Return());
}
