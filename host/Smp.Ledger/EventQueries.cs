using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>Finds events by their names: by the index where the file has one, otherwise row by row.</summary>
/// <remarks>
/// A statement a name, merged by row number: each comes out of the index in order, so that nothing is sorted and
/// nothing beyond the next row is read.
/// </remarks>
internal sealed class EventQueries
{
    private const int FirstName = 3;

    private readonly SqliteFile _file;

    public EventQueries(SqliteFile file) => _file = file;

    /// <summary>Rows in order, from one to another.</summary>
    public void Read(IReadOnlyList<string> names, long fromRow, long toRow, RowTaker take)
    {
        List<SqliteStatement> open = [];
        try
        {
            Open(open, names, fromRow, toRow, "ASC");
            while (open.MinBy(statement => statement.Integer(0)) is { } next)
            {
                take(next.Integer(0), LedgerRowKind.Event, next.Blob(1));
                Advance(open, next);
            }
        }
        finally
        {
            open.ForEach(statement => statement.Dispose());
        }
    }

    /// <summary>Rows from one back, each read when it is asked for.</summary>
    public IEnumerable<(long Row, byte[] Body)> Newest(IReadOnlyList<string> names, long fromRow)
    {
        List<SqliteStatement> open = [];
        try
        {
            Open(open, names, 1, fromRow, "DESC");
            while (open.MaxBy(statement => statement.Integer(0)) is { } next)
            {
                yield return (next.Integer(0), next.Blob(1).ToArray());
                Advance(open, next);
            }
        }
        finally
        {
            open.ForEach(statement => statement.Dispose());
        }
    }

    /// <summary>Rows under this name.</summary>
    public long Count(string name)
    {
        using SqliteStatement count = _file.Prepare(
            $"SELECT count(*) FROM record WHERE {LedgerSchema.EventName}=?1 AND kind=2");
        return count.Bind(1, Encoding.ASCII.GetBytes(name)).Step() ? count.Integer(0) : 0;
    }

    /// <summary>Opens what has a first row.</summary>
    private void Open(List<SqliteStatement> open, IReadOnlyList<string> names, long low, long high, string order)
    {
        if (!LedgerSchema.HasEventIndex(_file))
        {
            string places = string.Concat(names.Select((_, place) => $"?{FirstName + place},"));
            Add(open, $"NOT INDEXED WHERE ({LedgerSchema.EventName}) IN ({places}x'')", names, low, high, order);
            return;
        }
        foreach (string name in names.Distinct())
        {
            Add(open, $"WHERE {LedgerSchema.EventName}=?{FirstName}", [name], low, high, order);
        }
        Add(open, $"WHERE {LedgerSchema.EventName}=x''", [], low, high, order);
    }

    private void Add(
        List<SqliteStatement> open, string where, IReadOnlyList<string> names, long low, long high, string order)
    {
        SqliteStatement statement = _file.Prepare(
            $"SELECT row, body FROM record {where} AND kind=2 AND row BETWEEN ?1 AND ?2 ORDER BY row {order}");
        open.Add(statement);
        statement.Bind(1, low).Bind(2, high);
        for (int place = 0; place < names.Count; place++)
        {
            statement.Bind(FirstName + place, Encoding.ASCII.GetBytes(names[place]));
        }
        Advance(open, statement);
    }

    private static void Advance(List<SqliteStatement> open, SqliteStatement statement)
    {
        if (!statement.Step())
        {
            open.Remove(statement);
            statement.Dispose();
        }
    }
}
