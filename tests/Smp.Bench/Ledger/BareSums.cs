using System;
using System.Collections.Generic;
using System.IO;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Ledger.Sqlite;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Bench.Ledger;

/// <summary>The peer of the report: the records' numbers, decoded beforehand, and two statements.</summary>
/// <remarks>
/// The strictest there is: no hash, no blob, no checksum, no event, no finding, and the time to fill the table does not
/// count. Counters are absolute, so a stay's use is the largest it tells, and a cartridge's is the sum of its stays.
/// </remarks>
internal sealed class BareSums : IDisposable
{
    private const string Columns =
        "pen INTEGER, cartridge INTEGER, mount INTEGER, kind INTEGER, detail INTEGER,"
        + " mount_motor_on_ms INTEGER, mount_loaded_ms INTEGER, mount_strokes INTEGER,"
        + " life_motor_on_ms INTEGER, life_loaded_ms INTEGER, life_strokes INTEGER";

    /// <summary>Motor-on, loaded, strokes of each cartridge, and of the pens it was in.</summary>
    private const string OfCartridges =
        "SELECT pen, cartridge, sum(motor_on_ms), sum(loaded_ms), sum(strokes) FROM ("
        + "SELECT pen, cartridge, max(mount_motor_on_ms) motor_on_ms, max(mount_loaded_ms) loaded_ms,"
        + " max(mount_strokes) strokes FROM usage WHERE mount<>0 GROUP BY pen, cartridge, mount)"
        + " GROUP BY pen, cartridge";

    /// <summary>Records, boots, runs, interrupted runs and faults of each pen, unassigned use and total.</summary>
    private const string OfPens =
        "SELECT pen, count(*), sum(kind=1), sum(kind=2), sum(kind=2 AND detail=5), sum(kind=6),"
        + " max(CASE mount WHEN 0 THEN mount_motor_on_ms ELSE 0 END),"
        + " max(CASE mount WHEN 0 THEN mount_loaded_ms ELSE 0 END),"
        + " max(CASE mount WHEN 0 THEN mount_strokes ELSE 0 END),"
        + " max(life_motor_on_ms), max(life_loaded_ms), max(life_strokes) FROM usage GROUP BY pen";

    private readonly SqliteFile _file;

    private BareSums(SqliteFile file) => _file = file;

    /// <summary>Fills the table from a ledger's records.</summary>
    public static BareSums From(string ledgerPath, string path)
    {
        SqliteFile file = SqliteFile.Open(path, SqliteAccess.Create, busyTimeoutMs: 0);
        file.Execute($"CREATE TABLE usage({Columns})");
        file.Execute("BEGIN");
        using LedgerFile ledger = LedgerFile.OpenReadOnly(ledgerPath);
        using SqliteStatement insert = file.Prepare("INSERT INTO usage VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
        SlicedCrc32 crc = new();
        UsageRecord record = new();
        foreach (LedgerRow row in ledger.Rows())
        {
            if (row.Kind == LedgerRowKind.DeviceRecord && record.TryReadFrom(row.Raw.ToArray(), 0, crc))
            {
                Insert(insert, (long)row.Device, record);
            }
        }
        file.Execute("COMMIT");
        return new BareSums(file);
    }

    /// <summary>Reckons the sums.</summary>
    public ClinicSums Run()
    {
        Dictionary<uint, UseCounts> cartridges = [];
        Dictionary<ulong, UseCounts> assigned = [];
        using SqliteStatement ofCartridges = _file.Prepare(OfCartridges);
        while (ofCartridges.Step())
        {
            UseCounts use = CountsAt(ofCartridges, 2);
            Add(cartridges, (uint)ofCartridges.Integer(1), use);
            Add(assigned, (ulong)ofCartridges.Integer(0), use);
        }
        Dictionary<ulong, PenSums> pens = [];
        using SqliteStatement ofPens = _file.Prepare(OfPens);
        while (ofPens.Step())
        {
            ulong pen = (ulong)ofPens.Integer(0);
            pens.Add(pen, new PenSums(
                ofPens.Integer(1), ofPens.Integer(2), ofPens.Integer(3), ofPens.Integer(4), ofPens.Integer(5),
                assigned.GetValueOrDefault(pen), CountsAt(ofPens, 6), CountsAt(ofPens, 9)));
        }
        return new ClinicSums(cartridges, pens);
    }

    public void Dispose() => _file.Dispose();

    private static UseCounts CountsAt(SqliteStatement row, int column) =>
        new(row.Integer(column), row.Integer(column + 1), row.Integer(column + 2));

    private static void Add<TKey>(Dictionary<TKey, UseCounts> sums, TKey key, UseCounts use)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + use;

    private static void Insert(SqliteStatement insert, long pen, UsageRecord r)
    {
        insert.Bind(1, pen).Bind(2, r.Cartridge).Bind(3, r.Mount).Bind(4, r.Kind).Bind(5, r.Detail)
            .Bind(6, r.MountMotorOnMs).Bind(7, r.MountLoadedMs).Bind(8, r.MountStrokes)
            .Bind(9, r.LifeMotorOnMs).Bind(10, r.LifeLoadedMs).Bind(11, r.LifeStrokes).Run();
    }
}
