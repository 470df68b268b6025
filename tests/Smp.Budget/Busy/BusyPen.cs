using Smp.Core;
using Smp.Simulator;
using Smp.Simulator.Peripherals;
using Smp.Wire;

namespace Smp.Budget.Busy;

/// <summary>A device on the simulated board, ticked from here so that a watch sees exactly the tick.</summary>
/// <remarks>
/// The world's own copy of the program is stalled for good: it boots, and the device here boots behind it on the same
/// board and memory, as after a reset.
/// </remarks>
public sealed class BusyPen
{
    private const int TickMs = 20;
    private const int ForGoodMs = 1_000_000_000;

    private readonly PenWorld _world;
    private readonly Device _device;
    private readonly ITickWatch _watch;
    private DeviceState _before;

    /// <summary>A pen that has just booted.</summary>
    /// <param name="seed">Seed of the world's chances.</param>
    /// <param name="watch">Who measures its ticks.</param>
    /// <param name="memory">Its memory; null for a blank one that holds.</param>
    public BusyPen(ulong seed, ITickWatch watch, WornMemory? memory = null)
    {
        DevicePorts ports = null!;
        BusyAir air = new();
        PenSetup setup = new()
        {
            Seed = seed,
            TickMs = TickMs,
            Rewire = one =>
            {
                one.Memory = memory ?? one.Memory;
                one.Air = air;
                ports = one;
            },
        };
        _watch = watch;
        _world = new PenWorld(setup);
        _world.Boot();
        _world.Stall(ForGoodMs);
        _device = new Device(ports, setup.Identity(), TickMs);
        Host = new BusyHost(_world.Board.Wire, air, setup.DeviceId);
        Hand = new BusyHand(_world, seed);
    }

    /// <summary>Who talks to it.</summary>
    public BusyHost Host { get; }

    /// <summary>Who holds it.</summary>
    public BusyHand Hand { get; }

    /// <summary>The hardware, to break it.</summary>
    public PenBoard Board => _world.Board;

    /// <summary>What the pen shows.</summary>
    public DeviceState State => _world.Instruments.Shown;

    /// <summary>World time, ms.</summary>
    public long NowMs => _world.NowMs;

    /// <summary>The state before and after the last tick, and what the host was saying.</summary>
    public string Describe() =>
        $"{_before}{(_before == State ? "" : " to " + State)}, host {Host.Doing}, at {NowMs} ms";

    /// <summary>Lets a tick's time pass, then ticks.</summary>
    /// <param name="gapMs">Time since the tick before.</param>
    public void Tick(int gapMs = TickMs)
    {
        _world.Advance(gapMs);
        _before = State;
        _watch.Before();
        _device.Tick(_world.NowMs);
        _watch.After(this);
        Host.Hear(_world.NowMs);
    }

    /// <summary>Ticks for so long.</summary>
    public void Run(int ms)
    {
        for (int t = 0; t < ms; t += TickMs)
        {
            Tick();
        }
    }
}
