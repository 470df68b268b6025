namespace Smp.World;

/// <summary>The states in which a pen is found.</summary>
internal static class StartStates
{
    private const int SmallBytes = 2_048 + (64 * 20);
    private const int HalfEmptyHours = 1_000;

    /// <summary>All of them.</summary>
    public static StartState[] All { get; } =
    [
        StartState.Of("memory of 20 records, so that it is nearly full most of the time",
            plan => plan with { MemoryBytes = SmallBytes }),
        StartState.Of("memory of the part that ships", plan => plan with { MemoryBytes = 262_144 }),
        new("pack nearly empty", plan => plan with
            {
                Technician = plan.Technician with { ChargeBelowPermille = 0 },
            },
            (room, random) => room.Pen.Board.Supply.Draw(
                random.Between(1_600, 1_840) * 1.0, HalfEmptyHours * 3_600_000L)),
        StartState.Of("pen warm from work", plan => plan with
        {
            Setup = plan.Setup with { StartHousingCelsius = 43, StartWindingCelsius = 70, AmbientCelsius = 32 },
        }),
        StartState.Of("motor with a fifth more resistance", plan => plan with
        {
            Setup = plan.Setup with
            {
                MotorFitted = plan.Setup.Motor with { WindingOhm = plan.Setup.Motor.WindingOhm * 1.2 },
            },
        }),
        StartState.Of("tick of 10 ms", plan => plan with { Setup = plan.Setup with { TickMs = 10 } }),
        StartState.Of("ticks up to 8 ms late", plan => plan with { Setup = plan.Setup with { TickLateMsMax = 8 } }),
    ];
}
