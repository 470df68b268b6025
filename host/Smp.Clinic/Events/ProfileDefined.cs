namespace Smp.Clinic.Events;

/// <summary>A version of a power profile was laid down. A version never changes.</summary>
/// <param name="Profile">The clinic's number of it, 1..65535.</param>
/// <param name="Version">1..65535, counting up.</param>
/// <param name="Title">What it is called, 1..60 characters.</param>
/// <param name="Settings">What it sets and limits.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ProfileDefined(int Profile, int Version, string Title, PowerSettings Settings, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "profile-defined";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields)
    {
        fields.Add("profile", Profile).Add("version", Version).Add("title", Title);
        Settings.WriteTo(fields);
        fields.Add("atUtcS", At);
    }

    internal static ProfileDefined Read(EventFieldReader reader) => new(
        (int)reader.Number("profile", 1, ushort.MaxValue),
        (int)reader.Number("version", 1, ushort.MaxValue),
        reader.Text("title", PrintableText.NameCharsMax),
        PowerSettings.Read(reader),
        reader.At());
}
