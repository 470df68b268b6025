namespace Smp.Bridge.People;

/// <summary>A client's name, or why there is none: never blank.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Text">The name, or what to print in its place, such as erased 2026-03-02.</param>
public sealed record NameOfClient(NameState State, string Text)
{
    /// <summary>True when <see cref="Text"/> is somebody's name.</summary>
    public bool IsName => State == NameState.Kept;

    /// <summary>What stands in its place; never the name, which has no business in a log.</summary>
    public override string ToString() => IsName ? "a client's name" : Text;
}
