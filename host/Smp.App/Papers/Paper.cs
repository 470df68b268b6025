namespace Smp.App.Papers;

/// <summary>One file that leaves with a client.</summary>
/// <param name="Name">The file's name; it tells nothing.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record Paper(string Name, byte[] Bytes);
