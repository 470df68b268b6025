using System.Collections.Generic;
using System.Linq;
using Smp.Budget.Busy;
using Smp.Budget.Counting;

namespace Smp.Budget.Tests;

/// <summary>Every scene, played and counted once for all tests of a class.</summary>
public sealed class PlayedScenes
{
    private const int Seeds = 8;
    private const int Ticks = 5_000;

    public PlayedScenes()
    {
        using CountedDevice device = new();
        ByScene = Scenes.All.ToDictionary(scene => scene, scene => device.Play(scene, 1, Seeds, Ticks));
    }

    public IReadOnlyDictionary<string, TickCount> ByScene { get; }
}
