using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Ledger;

namespace Smp.Bench.Ledger;

/// <summary>A ledger as a clinic of several rooms leaves it after years, the same for the same seed.</summary>
internal static class MadeLedger
{
    private const int RowsAGroup = 20_000;

    /// <summary>Writes it.</summary>
    public static LedgerHead Write(string path, MadeScale scale, ulong seed)
    {
        using LedgerFile ledger = LedgerFile.Create(path, default);
        foreach (MadeRow[] group in InOrder(scale, seed).Chunk(RowsAGroup))
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

    /// <summary>The rows of all rooms in the order of their times.</summary>
    private static IEnumerable<MadeRow> InOrder(MadeScale scale, ulong seed)
    {
        foreach (ClinicEvent told in scale.HasTreatments ? MadeTreatment.Adoption(new UtcInstant(1_771_999_000)) : [])
        {
            yield return MadeRow.Of(told);
        }
        PriorityQueue<IEnumerator<MadeRow>, (long UtcS, int Room)> rooms = new();
        for (int room = 0; room < scale.Rooms; room++)
        {
            Queue(rooms, new MadeRoom(room, scale, seed).Sessions().GetEnumerator(), room);
        }
        while (rooms.TryDequeue(out IEnumerator<MadeRow>? next, out (long UtcS, int Room) turn))
        {
            yield return next.Current;
            Queue(rooms, next, turn.Room);
        }
    }

    private static void Queue(
        PriorityQueue<IEnumerator<MadeRow>, (long UtcS, int Room)> rooms, IEnumerator<MadeRow> room, int number)
    {
        if (room.MoveNext())
        {
            rooms.Enqueue(room, (room.Current.At.UtcS, number));
        }
    }
}
