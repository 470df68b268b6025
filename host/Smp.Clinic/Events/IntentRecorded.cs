using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>
/// What is about to be asked of a pen, written before it is asked, with all that is needed to ask it.
/// </summary>
/// <param name="IntentId">Its number, from 1, once in a ledger.</param>
/// <param name="Verb">What is asked, such as profile-send; 1..60 characters.</param>
/// <param name="Device">Of which pen; 0 for whichever is linked.</param>
/// <param name="Session">For which session, if any.</param>
/// <param name="Profile">Which profile; 0 for none.</param>
/// <param name="Version">Which version of it; 0 for none.</param>
/// <param name="Cartridges">Which cartridges, in order; empty for none.</param>
/// <param name="IsFinished">For a removal: never to be mounted again.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record IntentRecorded(
    long IntentId,
    string Verb,
    ulong Device,
    SessionId Session,
    int Profile,
    int Version,
    IReadOnlyList<CartridgeId> Cartridges,
    bool IsFinished,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "intent-recorded";

    /// <summary>The fault that a person has seen: the pen's code; 0 for none.</summary>
    public int Fault { get; init; }

    /// <summary>The alarm that a person has seen: its number in the pen's boot; 0 for none.</summary>
    public int Alarm { get; init; }

    /// <summary>What a gauge at the needle reads, um; 0 for none.</summary>
    public int GaugeUm { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public bool Equals(IntentRecorded? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IntentId, Verb, Device, At);

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("intent", IntentId).Add("verb", Verb)
            .Add("device", Device.ToString("x16", CultureInfo.InvariantCulture))
            .AddIf("session", Session).Add("profile", Profile).Add("version", Version)
            .Add("cartridges", FieldValue.Of(Cartridges.Select(cartridge => FieldValue.Of(cartridge.Number))))
            .Add("isFinished", IsFinished).AddIf("fault", Fault).AddIf("alarm", Alarm).AddIf("gaugeUm", GaugeUm)
            .Add("atUtcS", At);

    internal static IntentRecorded Read(EventFieldReader reader) => new(
        reader.Number("intent", 1, long.MaxValue),
        reader.Text("verb", PrintableText.NameCharsMax),
        reader.Hex("device"),
        reader.OptionalSession(),
        (int)reader.Number("profile", 0, ushort.MaxValue),
        (int)reader.Number("version", 0, ushort.MaxValue),
        reader.Cartridges("cartridges"),
        reader.Flag("isFinished"),
        reader.At())
    {
        Fault = (int)reader.OptionalNumber("fault", byte.MaxValue),
        Alarm = (int)reader.OptionalNumber("alarm", ushort.MaxValue),
        GaugeUm = (int)reader.OptionalNumber("gaugeUm", ushort.MaxValue),
    };
}
