namespace Smp.Ledger;

/// <summary>The newest row: everything before it hangs on its hash.</summary>
/// <param name="Rows">How many rows there are; 0 in a file that is being made.</param>
/// <param name="Hash">Hash of the newest, 32 bytes; zeros when there is none.</param>
public sealed record LedgerHead(long Rows, byte[] Hash);
