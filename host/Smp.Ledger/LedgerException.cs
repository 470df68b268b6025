using System;

namespace Smp.Ledger;

/// <summary>A ledger cannot be used: one line with what, where and what to do. What was committed before is untouched.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>With its kind and its line.</summary>
    public LedgerException(LedgerFaultKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
    }

    /// <summary>Why.</summary>
    public LedgerFaultKind Kind { get; }
}
