namespace Smp.Simulator.Plant;

/// <summary>What cam, cartridge membrane and skin ask of the motor.</summary>
/// <remarks>
/// No force is published for any cartridge; the defaults are assumed. They were chosen so that the membrane costs 0.3
/// to 0.5 V, the one effect that is published, with forces inside the 0.5 to 2 N that practice reports.
/// </remarks>
public sealed record CartridgeLoad
{
    /// <summary>No cartridge: the cam turns freely.</summary>
    public static readonly CartridgeLoad None = new CartridgeLoad
    {
        PreloadMn = 0,
        SpringMnPerMm = 0,
        NeedleMn = 0,
    };

    /// <summary>Assumed scalp cartridge.</summary>
    public static readonly CartridgeLoad Scalp = new CartridgeLoad();

    /// <summary>Force of the membrane with the needle drawn in, mN. Assumed.</summary>
    public double PreloadMn { get; init; } = 500;

    /// <summary>How the force of the membrane rises as the needle goes out, mN/mm. Assumed.</summary>
    public double SpringMnPerMm { get; init; } = 300;

    /// <summary>Share of the membrane's force that it does not give back on the way in, permille. Assumed.</summary>
    public double LossPermille { get; init; } = 500;

    /// <summary>Force of the needle in skin, mN, on the way out only. Assumed.</summary>
    public double NeedleMn { get; init; } = 300;

    /// <summary>Last part of the way out in which the needle is in skin, um. Assumed.</summary>
    public double SkinUm { get; init; } = 1_000;
}
