using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Smp.Link;
using Smp.Simulator;
using Smp.Simulator.Peripherals;

namespace Smp.App.Pens;

/// <summary>A simulated pen that keeps pace with the wall clock, on a channel, until it is stopped.</summary>
public sealed class PenProcess : IDisposable
{
    private const int StepMs = 20;

    private readonly PenProcessSetup _setup;
    private readonly IByteChannel _channel;
    private readonly RecordTap _tap;
    private readonly PenWorld _world;
    private readonly PenPort _port;
    private readonly ConcurrentQueue<string> _lines = new();
    private bool _isQuit;

    /// <summary>A pen that is not yet running.</summary>
    public PenProcess(PenProcessSetup setup, IByteChannel channel)
    {
        _setup = setup;
        _channel = channel;
        _tap = new RecordTap(setup.RecordsPath);
        SimulatedMemory memory = LoadMemory(setup.MemoryPath);
        memory.Observer = _tap;
        _world = new PenWorld(new PenSetup { Seed = setup.Seed }, memory);
        _port = new PenPort(_world.Board.Wire, channel);
        if (!setup.IsHandsOff)
        {
            _world.Technician = new Technician(new TechnicianPlan { PressesMax = setup.PressesMax }, setup.Seed);
        }
    }

    /// <summary>Runs until stopped; the record memory is saved on every way out.</summary>
    public void Run(CancellationToken stop)
    {
        ListenToStandardInput();
        Console.Error.WriteLine($"pen on {_channel.Name}, seed {_setup.Seed}, {_setup.Speed:0.##} x real time");
        try
        {
            _world.Boot();
            Follow(stop);
        }
        finally
        {
            SaveMemory();
        }
    }

    /// <summary>Closes its files.</summary>
    public void Dispose() => _tap.Dispose();

    private void Follow(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested && !_isQuit)
        {
            ObeyLines();
            long dueMs = (long)(watch.Elapsed.TotalMilliseconds * _setup.Speed);
            bool hasMoved = _port.Move();
            if (_world.NowMs + StepMs <= dueMs)
            {
                _world.Advance(StepMs);
            }
            else if (!hasMoved)
            {
                double waitMs = (_world.NowMs + StepMs - dueMs) / _setup.Speed;
                _channel.WaitReadable((int)Math.Clamp(waitMs, 1, StepMs));
            }
        }
    }

    private void ObeyLines()
    {
        while (_lines.TryDequeue(out string? line))
        {
            Obey(line.Trim());
        }
    }

    private void Obey(string line)
    {
        switch (line)
        {
            case "press": _world.Press(); break;
            case "release": _world.Release(); break;
            case "touch": _world.Touch(true); break;
            case "lift": _world.Touch(false); break;
            case "cut": _world.CutPower(); break;
            case "boot": _world.Boot(); break;
            case "quit": _isQuit = true; break;
            case "": break;
            default:
                Console.Error.WriteLine(
                    $"pen: '{line}' is no act; say press, release, touch, lift, cut, boot or quit.");
                break;
        }
    }

    private void ListenToStandardInput()
    {
        var reader = new Thread(() =>
        {
            while (Console.In.ReadLine() is string line)
            {
                _lines.Enqueue(line);
            }
        })
        { IsBackground = true, Name = "standard input" };
        reader.Start();
    }

    private static SimulatedMemory LoadMemory(string? path)
    {
        var memory = new SimulatedMemory();
        if (path is null || !File.Exists(path))
        {
            return memory;
        }
        byte[] image = File.ReadAllBytes(path);
        if (image.Length != memory.SizeBytes)
        {
            throw new VerbException(
                $"{path}: {image.Length} bytes are no record memory of {memory.SizeBytes}; give one saved by smp pen.");
        }
        memory.Load(image);
        return memory;
    }

    private void SaveMemory()
    {
        if (_setup.MemoryPath is not null)
        {
            File.WriteAllBytes(_setup.MemoryPath, _world.Board.Memory.Save());
        }
    }
}
