namespace Smp.Bench;

/// <summary>Ours and the peer's, medians of many turns.</summary>
/// <param name="OursNs">Nanoseconds of one repetition.</param>
/// <param name="PeerNs">The same of the peer.</param>
/// <param name="Ratio">Median of the ratios of neighbouring turns: what else the machine does falls out of it.</param>
internal readonly record struct Timing(double OursNs, double PeerNs, double Ratio);
