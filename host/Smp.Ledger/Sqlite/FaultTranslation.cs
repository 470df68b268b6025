namespace Smp.Ledger.Sqlite;

/// <summary>Puts SQLite's result code into a line that whoever keeps the file understands.</summary>
internal delegate LedgerException FaultTranslation(string path, int code, string words);
