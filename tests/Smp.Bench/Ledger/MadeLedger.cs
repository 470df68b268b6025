using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Ledger;

namespace Smp.Bench.Ledger;

/// <summary>A ledger as a clinic of several rooms leaves it after years, the same for the same seed.</summary>
internal static class MadeLedger
{
    private const int RowsAGroup = 20_000;

    /// <summary>Rooms import at different moments: so many rows of one, then of the next.</summary>
    private const int RowsATurn = 40;

    /// <summary>Writes it.</summary>
    public static LedgerHead Write(string path, MadeScale scale, ulong seed)
    {
        using LedgerFile ledger = LedgerFile.Create(path, default);
        foreach (MadeRow[] group in InTurns(scale, seed).Chunk(RowsAGroup))
        {
            using LedgerBatch batch = ledger.BeginBatch();
            Array.ForEach(group, row => Append(batch, row));
            batch.Commit();
        }
        return ledger.ReadHead();
    }

    private static void Append(LedgerBatch batch, MadeRow row)
    {
        if (row.Pen is not { } pen)
        {
            batch.AppendEvent(row.Bytes);
        }
        else if (batch.AppendRecord(pen.Device, pen.Epoch, row.Bytes) != AppendOutcome.Appended)
        {
            throw new InvalidDataException($"bench: a made record of {pen} was there already");
        }
    }

    private static IEnumerable<MadeRow> InTurns(MadeScale scale, ulong seed)
    {
        List<IEnumerator<MadeRow>> rooms = [.. Enumerable.Range(0, scale.Rooms).Select(room =>
            new MadeRoom(room, scale.Rooms, scale, seed).Sessions(scale.SessionsARoom).GetEnumerator())];
        while (rooms.Count > 0)
        {
            foreach (IEnumerator<MadeRow> room in rooms.ToArray())
            {
                for (int row = 0; row < RowsATurn; row++)
                {
                    if (!room.MoveNext())
                    {
                        rooms.Remove(room);
                        break;
                    }
                    yield return room.Current;
                }
            }
        }
    }
}
