using System;
using System.Collections.Generic;
using System.IO;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>The append-only record of what pens did and people decided: one file, one order, one chain.</summary>
/// <remarks>
/// Any process may open it and append; each appends a group at a time and sees what others have committed. An instance
/// is one connection and belongs to one thread at a time. What it holds is opaque here: a device record is 64 bytes
/// with a device and an epoch, an event is canonical JSON. Reading does not verify; <see cref="LedgerVerifier"/> does.
/// </remarks>
public sealed class LedgerFile : IDisposable
{
    /// <summary>How long to wait for another process's group, ms.</summary>
    public const int BusyTimeoutMs = 10_000;

    private readonly SqliteFile _file;
    private readonly LedgerQueries _queries;
    private readonly EventQueries _events;
    private readonly BatchWork? _work;

    private LedgerFile(string path, SqliteFile file, bool isWritable, ICommitWatch? watch)
    {
        Path = path;
        _file = file;
        _queries = new LedgerQueries(file);
        _events = new EventQueries(file);
        Id = ReadId();
        _work = isWritable ? new BatchWork(file, _queries, watch) : null;
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>Which ledger this is, from row 1.</summary>
    public LedgerId Id { get; }

    /// <summary>Makes a new ledger and opens it; the file appears complete or not at all.</summary>
    /// <exception cref="LedgerException">There is a file already, or none can be made there.</exception>
    public static LedgerFile Create(
        string path, LedgerId id, ICommitWatch? watch = null, int busyTimeoutMs = BusyTimeoutMs)
    {
        LedgerCreation.Create(path, id);
        return Open(path, watch, busyTimeoutMs);
    }

    /// <summary>Opens a ledger to append and read.</summary>
    /// <exception cref="LedgerException">It is missing, foreign, altered, damaged, read-only or locked.</exception>
    public static LedgerFile Open(string path, ICommitWatch? watch = null, int busyTimeoutMs = BusyTimeoutMs)
    {
        LedgerSchema.RequireFile(path);
        SqliteFile file = SqliteFile.Open(path, SqliteAccess.ReadWrite, busyTimeoutMs);
        try
        {
            LedgerCreation.RequireWritable(file);
            LedgerSchema.RequireIdentity(file);
            LedgerSchema.RequireGuards(file);
            LedgerCreation.PrepareForWriting(file);
            LedgerSchema.AddEventIndex(file);
            return new LedgerFile(path, file, isWritable: true, watch);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a ledger to read, also from a medium or folder that cannot be written.</summary>
    /// <exception cref="LedgerException">It is missing, foreign, damaged or locked.</exception>
    public static LedgerFile OpenReadOnly(string path, int busyTimeoutMs = BusyTimeoutMs)
    {
        SqliteFile file = LedgerCreation.OpenForReading(path, busyTimeoutMs);
        try
        {
            return new LedgerFile(path, file, isWritable: false, watch: null);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The newest row now. Another process's commit changes it, which is how to notice one.</summary>
    public LedgerHead ReadHead() => _queries.ReadHead();

    /// <summary>Holds the ledger for writing and starts a group: all of it becomes durable, or none.</summary>
    /// <remarks>What is read through this instance until the group ends is what the group will follow.</remarks>
    /// <exception cref="LedgerException">Another process held the ledger for too long, or the disk is full.</exception>
    /// <exception cref="InvalidOperationException">Opened for reading, or a group is open already.</exception>
    public LedgerBatch BeginBatch()
    {
        BatchWork work = _work ?? throw new InvalidOperationException($"{Path} was opened for reading.");
        work.Begin();
        return new LedgerBatch(work);
    }

    /// <summary>Rows in order, from a number on, read a page at a time; ends at the row that is newest then.</summary>
    public IEnumerable<LedgerRow> Rows(long fromRow = 1)
    {
        for (List<LedgerRow> page = _queries.PageOfRows(fromRow); page.Count > 0; page = _queries.PageOfRows(fromRow))
        {
            foreach (LedgerRow row in page)
            {
                yield return row;
            }
            fromRow = page[^1].Row + 1;
        }
    }

    /// <summary>Hands over the rows in order, from a number on, without making anything of them.</summary>
    /// <remarks>For millions of rows. Whoever takes them appends nothing through this instance meanwhile.</remarks>
    public void Read(long fromRow, RowTaker take) => _queries.Read(fromRow, take);

    /// <summary>Hands over, in order, the events that may bear one of these names, and hardly any other row.</summary>
    /// <remarks>
    /// Reads what it hands over and little more: the cost grows with these events and not with the ledger, unless an
    /// older ledger that was never opened for writing since has no index of names; then every row is looked at. A body
    /// that holds a name in an unusual place is handed over too: whoever takes the rows reads the names. It ends at
    /// the row that is newest when it begins.
    /// </remarks>
    /// <param name="names">The names: small letters, digits and hyphens.</param>
    /// <param name="take">Takes the next row.</param>
    /// <param name="fromRow">The first row that counts.</param>
    public void ReadEvents(IReadOnlyList<string> names, RowTaker take, long fromRow = 1) =>
        _events.Read(names, fromRow, _queries.ReadHead().RowCount, take);

    /// <summary>The same rows from the newest back, for whoever wants the last few; each is read when it is asked for.
    /// </summary>
    public IEnumerable<(long Row, byte[] Body)> NewestEvents(IReadOnlyList<string> names) =>
        _events.Newest(names, _queries.ReadHead().RowCount);

    /// <summary>How many events bear this name, by their bodies alone.</summary>
    public long CountOfEvents(string name) => _events.Count(name);

    /// <summary>The hashes of the rows from row 1 on, in order, as they stand in the file.</summary>
    public IEnumerable<LedgerHash> Hashes()
    {
        long row = 1;
        for (List<LedgerHash> page = _queries.PageOfHashes(row); page.Count > 0; page = _queries.PageOfHashes(row))
        {
            foreach (LedgerHash hash in page)
            {
                yield return hash;
            }
            row += page.Count;
        }
    }

    /// <summary>The records of one pen's epoch in order of their sequence, without the quarantined.</summary>
    public IEnumerable<LedgerRow> RecordsOf(ulong device, ulong epoch, uint fromSequence = 0)
    {
        while (true)
        {
            List<LedgerRow> page = _queries.PageOfRecords(device, epoch, fromSequence);
            foreach (LedgerRow row in page)
            {
                yield return row;
            }
            uint last = page.Count > 0 ? RowFormat.Sequence(page[^1].Body.Span) : uint.MaxValue;
            if (last == uint.MaxValue)
            {
                yield break;
            }
            fromSequence = last + 1;
        }
    }

    /// <summary>How many records of one pen's epoch are held, without the quarantined.</summary>
    public long CountOfRecords(ulong device, ulong epoch) => _queries.CountOfRecords(device, epoch);

    /// <summary>True when a record with this key is held.</summary>
    public bool HasRecord(ulong device, ulong epoch, uint sequence) => _queries.HasRecord(device, epoch, sequence);

    /// <summary>The highest sequence held of one pen's epoch, null for none. There may be gaps below.</summary>
    public uint? HighestSequence(ulong device, ulong epoch) => _queries.HighestSequence(device, epoch);

    /// <summary>The row with this hash, null for none: a pen's witness that the ledger is not rolled back.</summary>
    /// <remarks>Searches from the newest row back; a hash that is not there costs reading the whole file.</remarks>
    public long? RowWithHash(LedgerHash hash) => _queries.RowWithHash(hash);

    /// <summary>Closes the file; an open group is given up.</summary>
    public void Dispose()
    {
        _work?.Dispose();
        _queries.Dispose();
        _file.Dispose();
    }

    private LedgerId ReadId()
    {
        List<LedgerRow> page = _queries.PageOfRows(0);
        return page.Count > 0
            && page[0] is { Row: 1, Kind: LedgerRowKind.Event } first
            && RowFormat.TryReadCreated(first.Body.Span, out LedgerId id)
            ? id
            : throw new LedgerException(
                LedgerFault.Altered, Path, "row 1 does not say which ledger this is", "restore an unaltered copy");
    }
}
