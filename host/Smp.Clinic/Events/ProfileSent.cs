namespace Smp.Clinic.Events;

/// <summary>A profile was sent to a pen, and what came of it.</summary>
/// <param name="Session">For which session.</param>
/// <param name="Profile">The clinic's number of it.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Asked">What was sent.</param>
/// <param name="Applied">What the pen said it applied; nothing when it said nothing.</param>
/// <param name="Outcome">Done, not done when the pen refused, or unknown.</param>
/// <param name="Reason">Why it was not done or is not known; empty otherwise.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ProfileSent(
    SessionId Session,
    int Profile,
    int Version,
    PowerSettings Asked,
    PowerSettings? Applied,
    Outcome Outcome,
    string Reason,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "profile-sent";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields)
    {
        fields.Add("session", Session).Add("profile", Profile).Add("version", Version);
        Asked.WriteTo(fields, "asked");
        fields.Add("hasApplied", Applied is not null);
        Applied?.WriteTo(fields, "applied");
        fields.Add("outcome", Words.Outcomes.WordOf(Outcome)).Add("reason", Reason).Add("atUtcS", At);
    }

    internal static ProfileSent Read(EventFieldReader reader) => new(
        reader.Session(),
        (int)reader.Number("profile", 1, ushort.MaxValue),
        (int)reader.Number("version", 1, ushort.MaxValue),
        PowerSettings.Read(reader, "asked"),
        reader.Flag("hasApplied") ? PowerSettings.Read(reader, "applied") : null,
        reader.Word("outcome", Words.Outcomes),
        reader.TextOrEmpty("reason", PrintableText.SentenceCharsMax),
        reader.At());
}
