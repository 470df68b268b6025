namespace Smp.Link;

/// <summary>One field of a profile that the pen did not take as asked.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Asked">What was asked, with its unit.</param>
/// <param name="InForce">What is in force, with its unit.</param>
public sealed record ProfileDifference(string Field, string Asked, string InForce)
{
    /// <summary>Half a sentence.</summary>
    public override string ToString() => $"{Field}: asked {Asked}, in force {InForce}";
}
