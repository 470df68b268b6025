namespace Smp.Core.Rig;

/// <summary>One broken promise.</summary>
/// <param name="Breach">Which.</param>
/// <param name="Text">What was seen, in one line.</param>
public sealed record Complaint(Breach Breach, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Breach}: {Text}";
}
