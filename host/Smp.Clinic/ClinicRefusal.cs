namespace Smp.Clinic;

/// <summary>Something the clinic's rules do not allow: what, why, and what to do instead.</summary>
/// <param name="Reason">The rule.</param>
/// <param name="What">What was wanted, without a full stop. Never a person's name.</param>
/// <param name="Why">Why not, without a full stop.</param>
/// <param name="Remedy">What to do, without a full stop.</param>
public sealed record ClinicRefusal(RefusalReason Reason, string What, string Why, string Remedy)
{
    /// <summary>All three in one line.</summary>
    public string Sentence => $"{What}: {Why}. {Remedy}.";

    /// <inheritdoc/>
    public override string ToString() => Sentence;

    internal static ClinicRefusal Malformed(string what, string why, string remedy) =>
        new(RefusalReason.Malformed, what, why, remedy);
}
