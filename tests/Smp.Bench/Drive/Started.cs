namespace Smp.Bench.Drive;

/// <summary>How a start went.</summary>
/// <param name="WithinMs">From the first voltage to within 2 % for good; null for never.</param>
/// <param name="OvershootShare">Highest mean of a revolution above the rate asked for.</param>
/// <param name="PressMs">From the press to the first voltage.</param>
/// <param name="PeakMa">Largest mean winding current of a ms.</param>
internal sealed record Started(int? WithinMs, double OvershootShare, int PressMs, double PeakMa);
