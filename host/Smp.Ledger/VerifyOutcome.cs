using System;
using System.Globalization;

namespace Smp.Ledger;

/// <summary>What a check of a whole ledger found: all in order, or the first row that is not.</summary>
public sealed record VerifyOutcome
{
    /// <summary>Rows that were checked and are in order.</summary>
    public required long Rows { get; init; }

    /// <summary>Root of the RFC 6962 tree over them.</summary>
    public byte[] Root { get; init; } = [];

    /// <summary>The first row that disagrees; 0 when none does.</summary>
    public long BadRow { get; init; }

    /// <summary>Why, without a full stop; empty when all is in order.</summary>
    public string Complaint { get; init; } = "";

    /// <summary>True when every row is in order.</summary>
    public bool IsOk => BadRow == 0;

    /// <summary>The line that a person, a script or an inspector reads.</summary>
    public override string ToString() => IsOk
        ? string.Create(CultureInfo.InvariantCulture, $"OK {Rows} records, root {Convert.ToHexStringLower(Root)}")
        : string.Create(CultureInfo.InvariantCulture, $"BAD row {BadRow}: {Complaint}");
}
