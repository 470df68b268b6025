using System;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.Bridge;

/// <summary>What the silent rows still say: how late it is, and which numbers of intents are taken.</summary>
/// <remarks>
/// Of the newest time and of the highest number the event is kept as it stands and read only when somebody needs it,
/// so that an event that cannot be read never counts.
/// </remarks>
internal sealed class SilentRows
{
    private byte[] _latest = [];
    private int _latestBytes;
    private long _latestUtcS = long.MinValue;
    private byte[] _intent = [];
    private int _intentBytes;
    private long _intentId = long.MinValue;

    /// <summary>Takes an event of which nothing else counts.</summary>
    /// <returns>False when its time cannot be told at a glance: then it is to be read like any other.</returns>
    public bool TryTake(ReadOnlySpan<byte> body, ScopeKey key)
    {
        if (!EventGlance.TryNumber(body, "\"atUtcS\":"u8, out long utcS))
        {
            return false;
        }
        Keep(body, utcS, ref _latest, ref _latestBytes, ref _latestUtcS);
        if (key == ScopeKey.Intent && EventGlance.TryNumber(body, "\"intent\":"u8, out long intent)
            && EventGlance.NameOf(body).SequenceEqual("intent-recorded"u8))
        {
            Keep(body, intent, ref _intent, ref _intentBytes, ref _intentId);
        }
        return true;
    }

    /// <summary>Brings into the record what was kept.</summary>
    /// <returns>False when it cannot be read: then only the whole record tells.</returns>
    public bool TryTell(ClinicRecord record)
    {
        bool isTold = TryTell(record, _latest.AsSpan(0, _latestBytes))
            && TryTell(record, _intent.AsSpan(0, _intentBytes));
        (_latestBytes, _intentBytes) = (0, 0);
        (_latestUtcS, _intentId) = (long.MinValue, long.MinValue);
        return isTold;
    }

    private static bool TryTell(ClinicRecord record, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return true;
        }
        bool isRead = EventJson.TryReadFields(body, out string name, out EventFields fields)
            & ClinicEvents.TryRead(name, fields, out ClinicEvent? found, out _);
        if (isRead)
        {
            record.Pass(found!);
        }
        return isRead;
    }

    private static void Keep(ReadOnlySpan<byte> body, long value, ref byte[] kept, ref int bytes, ref long highest)
    {
        if (bytes > 0 && value <= highest)
        {
            return;
        }
        if (kept.Length < body.Length)
        {
            kept = new byte[body.Length];
        }
        body.CopyTo(kept);
        (bytes, highest) = (body.Length, value);
    }
}
