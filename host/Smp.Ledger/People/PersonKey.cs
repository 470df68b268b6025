using System;

namespace Smp.Ledger.People;

/// <summary>A client's number in the store and their key at work.</summary>
internal sealed record PersonKey(UInt128 Client, long Number, ClientSeal Seal) : IDisposable
{
    public void Dispose() => Seal.Dispose();
}
