using Smp.Clinic;

namespace Smp.Bridge.People;

/// <summary>One client in a list.</summary>
/// <param name="Client">The reference.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Name">The name, or why there is none.</param>
public sealed record ClientLine(ClientReference Client, UtcInstant RegisteredAt, NameOfClient Name);
