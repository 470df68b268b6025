using System;

namespace Smp.Ledger;

/// <summary>Takes the next row as it stands in the file; its body is gone when this returns.</summary>
/// <param name="row">Its number.</param>
/// <param name="kind">What the body is.</param>
/// <param name="body">The bytes that the hash covers.</param>
public delegate void RowTaker(long row, LedgerRowKind kind, ReadOnlySpan<byte> body);
