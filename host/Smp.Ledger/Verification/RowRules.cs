using System;
using Smp.Ledger.Canonical;

namespace Smp.Ledger.Verification;

/// <summary>What a row must be by itself, whatever stands before it.</summary>
internal static class RowRules
{
    /// <summary>Says why no row may have this kind or a body of this length, null when one may.</summary>
    public static string? WhyNoRow(long kind, ReadOnlySpan<byte> body)
    {
        if (body.Length > RowFormat.EventBodyBytesMax)
        {
            return $"its body has {body.Length} bytes, at most {RowFormat.EventBodyBytesMax} are allowed";
        }
        return kind is < (long)LedgerRowKind.DeviceRecord or > (long)LedgerRowKind.QuarantinedRecord
            ? $"its kind {kind} is unknown"
            : null;
    }

    /// <summary>Says why a body is not of its known kind, null when it is.</summary>
    public static string? WhyNotOfItsKind(long kind, ReadOnlySpan<byte> body)
    {
        if (kind == (long)LedgerRowKind.Event)
        {
            return CanonicalJson.TryCheck(body, out string why) ? null : $"its event is not canonical: {why}";
        }
        return body.Length == RowFormat.RecordBodyBytes
            ? null
            : $"its record has {body.Length} bytes instead of {RowFormat.RecordBodyBytes}";
    }
}
