using Smp.Clinic.Retention;

namespace Smp.Clinic.Events;

/// <summary>The clinic laid down how long a class of records is kept. The newest row of a class counts.</summary>
/// <param name="Class">Which class.</param>
/// <param name="MinKeep">At least so long; nothing for no minimum.</param>
/// <param name="MaxKeep">At most so long; nothing for no maximum.</param>
/// <param name="Source">The law, guideline or decision it rests on, 1..400 characters. Never a client's name.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record RetentionSet(
    RecordClass Class, KeepPeriod? MinKeep, KeepPeriod? MaxKeep, string Source, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "retention-set";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("class", Words.RecordClasses.WordOf(Class)).AddIf("minKeep", MinKeep?.Text)
            .AddIf("maxKeep", MaxKeep?.Text).Add("source", Source).Add("atUtcS", At);

    internal static RetentionSet Read(EventFieldReader reader) => new(
        reader.Word("class", Words.RecordClasses),
        reader.OptionalKeepPeriod("minKeep"),
        reader.OptionalKeepPeriod("maxKeep"),
        reader.Text("source", PrintableText.SentenceCharsMax),
        reader.At());
}
