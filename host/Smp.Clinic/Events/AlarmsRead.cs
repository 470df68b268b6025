using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>Somebody looked at a pen's alarms: these waited.</summary>
/// <param name="Device">Which pen.</param>
/// <param name="Alarms">What waited, oldest first; empty for nothing.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record AlarmsRead(ulong Device, IReadOnlyList<WaitingAlarm> Alarms, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "alarms-read";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public bool Equals(AlarmsRead? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Device, Alarms.Count, At);

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("device", Device.ToString("x16", CultureInfo.InvariantCulture))
            .Add("alarms", FieldValue.Of(Alarms.Select(Row))).Add("atUtcS", At);

    internal static AlarmsRead Read(EventFieldReader reader) => new(
        reader.Hex("device"),
        [.. reader.NumberRows("alarms", ushort.MaxValue, byte.MaxValue, byte.MaxValue, uint.MaxValue)
            .Select(Alarm)],
        reader.At());

    private static FieldValue Row(WaitingAlarm alarm) => FieldValue.Of(
    [
        FieldValue.Of(alarm.Number), FieldValue.Of(alarm.Fault), FieldValue.Of(alarm.Priority),
        FieldValue.Of(alarm.Cartridge.Number),
    ]);

    private static WaitingAlarm Alarm(IReadOnlyList<long> row) =>
        new((int)row[0], (int)row[1], (int)row[2], new CartridgeId((uint)row[3]));
}
