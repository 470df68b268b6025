namespace Smp.Ledger;

/// <summary>How far a ledger has come.</summary>
/// <param name="RowCount">Rows so far, which is also the number of the newest.</param>
/// <param name="Hash">Hash of the newest row; it binds every row before it.</param>
public readonly record struct LedgerHead(long RowCount, LedgerHash Hash);
