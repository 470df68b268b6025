namespace Smp.Repo.Tests.Nano;

/// <summary>One thing that .NET 10 takes and the chip's nanoCLR 1.17 does not take, or takes and breaks on.</summary>
/// <param name="Id">How a violation is named.</param>
/// <param name="Reason">What happens on the chip.</param>
/// <param name="Cure">What to write instead.</param>
internal sealed record NanoRule(string Id, string Reason, string Cure);
