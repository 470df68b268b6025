namespace Smp.Core.Safety;

/// <summary>The guards that ship. The order is that of reporting: the first to object names the fault.</summary>
public static class Guards
{
    /// <summary>A new set; each device has its own.</summary>
    public static IGuard[] Shipped() => new IGuard[]
    {
        new TickGapGuard(),
        new CounterPlausibleGuard(),
        new RotationGuard(),
        new OverCurrentGuard(),
        new OverspeedGuard(),
        new OverPowerGuard(),
        new SupplyGuard(),
        new CurrentPlausibleGuard(),
        new HeatGuard(),
        new DepthGuard(),
        new LimitsGuard(),
    };
}
