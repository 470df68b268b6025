using System;
using System.Collections.Generic;
using Smp.Simulator.Peripherals;
using Smp.Wire;

namespace Smp.Budget.Busy;

/// <summary>What a pen may go through, from an ordinary day to the worst a cable and a memory can do to it.</summary>
public static class Scenes
{
    /// <summary>A host that behaves, hands that work, faults that are answered.</summary>
    public const string Session = "session";

    /// <summary>The same host behind a broker: all is signed, both ways.</summary>
    public const string Air = "session over the air";

    /// <summary>The same with the link never idle: 120 bytes come in every tick, of every kind in turn.</summary>
    public const string Flood = "session in a flood";

    /// <summary>The flood, and a host that seldom reads or acknowledges.</summary>
    public const string DeafFlood = "flood from a deaf host";

    /// <summary>The flood over a memory of which some writes do not hold.</summary>
    public const string WornMemory = "flood on a worn memory";

    private static readonly int[] Gaps = [0, 0, 10, 40, 100, 160, 260];

    private const int SmallMemoryBytes = 32_768;
    private const int FloodBytes = 240;
    private const int SaidMax = 24;
    private const int DeafTicks = 50;

    /// <summary>All of them, the mildest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Session, Air, Flood, DeafFlood, WornMemory];

    /// <summary>Plays a scene with one seed.</summary>
    /// <param name="scene">Its name.</param>
    /// <param name="seed">Its chances.</param>
    /// <param name="ticks">How many ticks, the opening not counted.</param>
    /// <param name="watch">Who measures.</param>
    /// <returns>The pen as it was left.</returns>
    public static BusyPen Play(string scene, ulong seed, int ticks, ITickWatch watch)
    {
        bool isFlood = scene != Session && scene != Air;
        WornMemory? memory = !isFlood ? null : new WornMemory(SmallMemoryBytes, (int)seed);
        BusyPen pen = new(seed, watch, memory);
        Random random = new((int)seed);
        Traffic traffic = new(pen.Host, (int)seed);
        Open(pen, traffic);
        if (scene == Air)
        {
            pen.Host.IsOnAir = true;
            pen.Host.Greet(2);
            pen.Run(100);
        }
        if (memory is not null && scene == WornMemory)
        {
            memory.LostPercent = 5;
        }
        for (int tick = 0; tick < ticks; tick++)
        {
            pen.Host.IsDeaf = scene == DeafFlood && (tick / DeafTicks) % 4 != 0;
            HouseKeep(pen, traffic, tick);
            if (scene == Air && tick % 300 == 150)
            {
                pen.Host.Forge();
            }
            if (isFlood)
            {
                Flow(pen, traffic, random);
            }
            Break(pen, random, tick);
            pen.Hand.Move();
            pen.Tick(isFlood && random.Next(400) == 0 ? Gaps[random.Next(Gaps.Length)] : 20);
        }
        return pen;
    }

    /// <summary>Keeps the link full of one kind; the next begins when the pen has heard all of this.</summary>
    private static void Flow(BusyPen pen, Traffic traffic, Random random)
    {
        if (random.Next(12) == 0)
        {
            bool isCalm = pen.State is DeviceState.Armed or DeviceState.Running && random.Next(12) != 0;
            traffic.Plan(isCalm);
        }
        if (!traffic.IsDue && pen.Host.Waiting > 0)
        {
            return;
        }
        traffic.Begin();
        for (int said = 0; said < SaidMax && pen.Host.Waiting < FloodBytes; said++)
        {
            traffic.Say();
        }
    }

    private static void Open(BusyPen pen, Traffic traffic)
    {
        pen.Run(1_500);
        pen.Host.Greet(1);
        pen.Run(100);
        pen.Host.TellTime(1_800_000_000);
        traffic.Pair();
        pen.Run(60);
        traffic.SetProfile(0);
        pen.Run(60);
        traffic.Bind();
        pen.Run(60);
        traffic.Mount(0);
        pen.Run(60);
        traffic.Arm();
        pen.Run(600);
    }

    /// <summary>What a host does all day: arms again, acknowledges, reads, changes cartridges.</summary>
    private static void HouseKeep(BusyPen pen, Traffic traffic, int tick)
    {
        if (tick % 25 == 0 && pen.Host.Newest > pen.Host.Acknowledged)
        {
            pen.Host.Acknowledge(24);
        }
        if (tick % 50 == 10)
        {
            traffic.ReadStatus();
        }
        if (tick % 100 == 30 && pen.State == DeviceState.Faulted)
        {
            traffic.AcknowledgeFault();
        }
        if (tick % 50 == 40 && pen.State == DeviceState.Disarmed)
        {
            traffic.Arm();
        }
        if (tick % 2_000 == 1_990)
        {
            NextCartridge(pen, traffic);
        }
    }

    private static void NextCartridge(BusyPen pen, Traffic traffic)
    {
        traffic.Disarm();
        pen.Board.Contacts.Release();
        pen.Run(2_000);
        traffic.Calibrate(1);
        pen.Run(3_000);
        traffic.Calibrate(2);
        pen.Run(1_000);
        traffic.WriteSetting();
        pen.Run(100);
        traffic.KeepSetting();
        pen.Run(100);
        traffic.ReadSetting();
        pen.Run(100);
        traffic.Bind();
        pen.Run(100);
        traffic.Mount(0);
        pen.Run(100);
    }

    /// <summary>Now and then something fails while the motor runs, and is whole again a second later.</summary>
    private static void Break(BusyPen pen, Random random, int tick)
    {
        SimulatedCounter counter = pen.Board.Counter;
        if (pen.State == DeviceState.Running && random.Next(400) == 0)
        {
            counter.IsDisconnected = random.Next(2) == 0;
            pen.Board.Motor.IsLocked = !counter.IsDisconnected;
        }
        if (tick % 50 == 0)
        {
            counter.IsDisconnected = false;
            pen.Board.Motor.IsLocked = false;
        }
    }
}
