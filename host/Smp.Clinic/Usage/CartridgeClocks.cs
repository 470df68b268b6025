namespace Smp.Clinic.Usage;

/// <summary>The four clocks of a cartridge, never mixed: in the pen, motor on, loaded, and strokes.</summary>
/// <param name="Mounted">Time in the pen, from the pen's mount and removal records.</param>
/// <param name="Use">Motor-on time, loaded time and strokes, from the pen's counters.</param>
public readonly record struct CartridgeClocks(ClockReading Mounted, UseCounts Use);
