using System;
using System.Collections.Generic;
using System.Reflection;
using Mono.Cecil;
using Smp.Budget.Busy;

namespace Smp.Budget.Counting;

/// <summary>The device, rewritten so that it counts, and ready to be played with.</summary>
public sealed class CountedDevice : IDisposable
{
    private readonly InstructionCounter _counter = new();
    private readonly CountingContext _context;

    /// <summary>Rewrites the built device.</summary>
    /// <param name="doctor">Changes the core before it is counted, so that a test can make it worse.</param>
    public CountedDevice(Action<ModuleDefinition>? doctor = null)
    {
        using DeviceCode code = new();
        doctor?.Invoke(code.Core);
        _counter.Rewrite(code.Core, DeviceCode.NativeTypes);
        _counter.Rewrite(code.Wire, DeviceCode.NativeTypes);
        _context = new CountingContext(code);
    }

    /// <summary>Plays a scene with several seeds and counts every tick of it.</summary>
    /// <param name="scene">Its name, of <see cref="Scenes"/>.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="ticks">Ticks of each.</param>
    public TickCount Play(string scene, int firstSeed, int seeds, int ticks)
    {
        Type player = _context.Budget.GetType(typeof(CountedPlay).FullName!, true)!;
        MethodInfo play = player.GetMethod(nameof(CountedPlay.Run))!;
        var found = (object[])play.Invoke(null, [scene, firstSeed, seeds, ticks, _counter.Methods.Count])!;
        return new TickCount(
            scene, (string)found[0], (int[])found[1], (long[])found[2], (long[])found[3], _counter.Methods)
        {
            RunningTicks = (long)found[4],
            WorstWhile = (Dictionary<string, long>)found[5],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
