using Smp.Clinic.Cartridges;

namespace Smp.Clinic.Events;

/// <summary>A package or box was turned away before anything of it got a number.</summary>
/// <param name="Act">What was to be done with it.</param>
/// <param name="Field">What about it could not stand.</param>
/// <param name="Reason">The rule.</param>
/// <param name="Shown">What was read there, 0..60 characters: words without a digit are left out, they may be a
/// name.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PackageRefused(
    PackageAct Act, PackageField Field, RefusalReason Reason, string Shown, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "package-refused";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>The row that keeps a refused package; of what was read only what cannot be a name.</summary>
    public static PackageRefused Of(
        PackageAct act, PackageField field, ClinicRefusal refusal, string read, UtcInstant at) =>
        new(act, field, refusal.Reason, PrintableText.WithoutNames(read), at);

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("act", Words.PackageActs.WordOf(Act)).Add("field", Words.PackageFields.WordOf(Field))
            .Add("reason", Words.Reasons.WordOf(Reason)).Add("read", Shown).Add("atUtcS", At);

    internal static PackageRefused Read(EventFieldReader reader) => new(
        reader.Word("act", Words.PackageActs),
        reader.Word("field", Words.PackageFields),
        reader.Word("reason", Words.Reasons),
        reader.TextOrEmpty("read", PrintableText.NameCharsMax),
        reader.At());
}
