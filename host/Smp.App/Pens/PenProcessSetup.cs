namespace Smp.App.Pens;

/// <summary>How a simulated pen process was asked to run.</summary>
public sealed record PenProcessSetup
{
    /// <summary>Seed of every chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Times real time.</summary>
    public required double Speed { get; init; }

    /// <summary>Where its record memory is kept between runs; null for a blank one.</summary>
    public string? MemoryPath { get; init; }

    /// <summary>Where each record is noted as it is written; null for nowhere.</summary>
    public string? RecordsPath { get; init; }

    /// <summary>Presses after which the technician is done; 0 never.</summary>
    public int PressesMax { get; init; }

    /// <summary>No technician.</summary>
    public bool IsHandsOff { get; init; }
}
