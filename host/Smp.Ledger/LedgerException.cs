using System;

namespace Smp.Ledger;

/// <summary>A ledger cannot be opened, read or written. The message is one line: where, what, what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>With its kind, the file, what is wrong with it and the cure.</summary>
    public LedgerException(LedgerFault fault, string path, string what, string cure)
        : base($"{path}: {what}; {cure}.")
    {
        Fault = fault;
    }

    /// <summary>What kind of fault it is.</summary>
    public LedgerFault Fault { get; }
}
