using System;
using System.Buffers.Binary;
using System.IO;
using Smp.Ledger;

namespace Smp.Bench.Import;

/// <summary>Ours: what the bridge does with the records of one pen, group by group.</summary>
internal sealed class LedgerImport : IDisposable
{
    private const int RowsAGroup = 1000;

    private readonly byte[] _raw = new byte[64];
    private readonly LedgerFile _ledger;
    private uint _sequence;

    public LedgerImport(string folder)
    {
        Path = System.IO.Path.Combine(folder, "ledger.db");
        _ledger = LedgerFile.Create(Path, default);
    }

    public string Path { get; }

    /// <summary>Imports so many more records of one pen.</summary>
    public void Import(int records)
    {
        for (int group = 0; group < records / RowsAGroup; group++)
        {
            _sequence += RowsAGroup;
            Offer(_sequence, AppendOutcome.Appended);
        }
    }

    /// <summary>Gets so many records again that it holds, as after an acknowledgement that was lost.</summary>
    public void ImportAgain(int records)
    {
        for (int group = 0; group < records / RowsAGroup; group++)
        {
            Offer((uint)(group + 1) * RowsAGroup, AppendOutcome.AlreadyHeld);
        }
    }

    public void Dispose() => _ledger.Dispose();

    private void Offer(uint lastSequence, AppendOutcome expected)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        for (uint sequence = lastSequence - RowsAGroup + 1; sequence <= lastSequence; sequence++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_raw, sequence);
            if (batch.AppendRecord(device: 1, epoch: 1, _raw) != expected)
            {
                throw new InvalidDataException($"bench: record {sequence} was not {expected}");
            }
        }
        batch.Commit();
    }
}
