using System.Collections.Generic;

namespace Smp.Bridge.People;

/// <summary>The newest of the clients that were asked for.</summary>
/// <param name="Lines">These, in the order of their registration.</param>
/// <param name="Left">How many registered before them were asked for too and left out.</param>
public sealed record ClientPage(IReadOnlyList<ClientLine> Lines, int Left);
