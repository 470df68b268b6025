namespace Smp.World.Faults;

/// <summary>Every way in which the world goes wrong. A new one is a line in one of these lists.</summary>
internal static class FaultKinds
{
    /// <summary>All of them; the order is part of what a seed means, so new ones come last in their list.</summary>
    public static FaultKind[] All { get; } =
    [
        .. DriveFaults.All, .. SensingFaults.All, .. ContactFaults.All, .. GripFaults.All, .. TimeFaults.All,
        .. PowerFaults.All, .. MemoryFaults.All, .. LinkFaults.All,
    ];
}
