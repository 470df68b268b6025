namespace Smp.Clinic.Events;

/// <summary>What a power profile sets and limits. Stroke length is not in it: that is the pen's cam.</summary>
/// <remarks>
/// Zero closes a limit. Ranges here are what the wire can carry; whether a pen and the clinic allow the values is
/// theirs to say.
/// </remarks>
public sealed record PowerSettings
{
    /// <summary>Largest stroke rate that can be carried, mHz.</summary>
    public const int RateMhzMax = 655_350;

    /// <summary>Largest other value that can be carried.</summary>
    public const int OtherMax = 65_535;

    /// <summary>What is held.</summary>
    public DriveMode Mode { get; init; }

    /// <summary>How the motor comes to rest.</summary>
    public StopMode Stop { get; init; }

    /// <summary>A press latches and the next one stops.</summary>
    public bool IsLatching { get; init; }

    /// <summary>Stroke rate to hold, mHz, in steps of 10.</summary>
    public int SetRateMhz { get; init; }

    /// <summary>Motor voltage to hold, mV.</summary>
    public int SetMotorMv { get; init; }

    /// <summary>Stroke rate never to pass, mHz, in steps of 10.</summary>
    public int RateLimitMhz { get; init; }

    /// <summary>Motor voltage never to pass, mV.</summary>
    public int MotorLimitMv { get; init; }

    /// <summary>Motor current never to pass, mA.</summary>
    public int CurrentLimitMa { get; init; }

    /// <summary>Motor power never to pass, mW.</summary>
    public int PowerLimitMw { get; init; }

    /// <summary>Needle protrusion to set, um.</summary>
    public int ProtrusionUm { get; init; }

    /// <summary>Needle protrusion never to pass, um.</summary>
    public int ProtrusionLimitUm { get; init; }

    /// <summary>Housing temperature never to pass, 0.1 degrees Celsius.</summary>
    public int HousingLimitDeciCelsius { get; init; }

    internal void WriteTo(EventFields fields, string prefix = "")
    {
        fields.Add(Key(prefix, "mode"), Words.DriveModes.WordOf(Mode))
            .Add(Key(prefix, "stop"), Words.StopModes.WordOf(Stop))
            .Add(Key(prefix, "isLatching"), IsLatching)
            .Add(Key(prefix, "setRateMhz"), SetRateMhz)
            .Add(Key(prefix, "setMotorMv"), SetMotorMv)
            .Add(Key(prefix, "rateLimitMhz"), RateLimitMhz)
            .Add(Key(prefix, "motorLimitMv"), MotorLimitMv)
            .Add(Key(prefix, "currentLimitMa"), CurrentLimitMa)
            .Add(Key(prefix, "powerLimitMw"), PowerLimitMw)
            .Add(Key(prefix, "protrusionUm"), ProtrusionUm)
            .Add(Key(prefix, "protrusionLimitUm"), ProtrusionLimitUm)
            .Add(Key(prefix, "housingLimitDeciCelsius"), HousingLimitDeciCelsius);
    }

    internal static PowerSettings Read(EventFieldReader reader, string prefix = "") => new()
    {
        Mode = reader.Word(Key(prefix, "mode"), Words.DriveModes),
        Stop = reader.Word(Key(prefix, "stop"), Words.StopModes),
        IsLatching = reader.Flag(Key(prefix, "isLatching")),
        SetRateMhz = (int)reader.Number(Key(prefix, "setRateMhz"), 0, RateMhzMax),
        SetMotorMv = Other(reader, prefix, "setMotorMv"),
        RateLimitMhz = (int)reader.Number(Key(prefix, "rateLimitMhz"), 0, RateMhzMax),
        MotorLimitMv = Other(reader, prefix, "motorLimitMv"),
        CurrentLimitMa = Other(reader, prefix, "currentLimitMa"),
        PowerLimitMw = Other(reader, prefix, "powerLimitMw"),
        ProtrusionUm = Other(reader, prefix, "protrusionUm"),
        ProtrusionLimitUm = Other(reader, prefix, "protrusionLimitUm"),
        HousingLimitDeciCelsius = Other(reader, prefix, "housingLimitDeciCelsius"),
    };

    private static int Other(EventFieldReader reader, string prefix, string name) =>
        (int)reader.Number(Key(prefix, name), 0, OtherMax);

    // asked + setRateMhz = askedSetRateMhz
    private static string Key(string prefix, string name) =>
        prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name[1..];
}
