using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge;

/// <summary>Reads of a ledger the events of some names and nothing else: what a list shows.</summary>
/// <remarks>Nothing is written by what it says: whatever is to be judged is judged by the whole record.</remarks>
public static class EventRows
{
    /// <summary>A record of these events alone, folded by the same rules as the whole.</summary>
    /// <remarks>
    /// It agrees with the whole record in what these events say, when every event that the rules ask for before one of
    /// them is among the names: a session is refused without its client.
    /// </remarks>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static ClinicRecord Fold(LedgerFile ledger, params IReadOnlyList<string> names)
    {
        ClinicRecord record = new();
        Read(ledger, names, record.Apply);
        return record;
    }

    /// <summary>Hands over the events of these names in order, with their rows.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="names">Which.</param>
    /// <param name="take">Takes the next.</param>
    /// <param name="fromRow">The first row that counts.</param>
    /// <param name="holding">
    /// Texts of which an event must hold one somewhere, as it is stored; others are not made. Null for all events. Who
    /// takes them asks what the event means: the text may stand in another field.
    /// </param>
    /// <param name="mayName">False for an event that is not to be made; null makes all.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static void Read(
        LedgerFile ledger, IReadOnlyList<string> names, Action<ClinicEvent, long> take, long fromRow = 1,
        IReadOnlyList<string>? holding = null, Func<ReadOnlySpan<byte>, bool>? mayName = null)
    {
        byte[][]? texts = holding?.Select(Encoding.UTF8.GetBytes).ToArray();
        ledger.ReadEvents(names, Take, fromRow);

        void Take(long row, LedgerRowKind kind, ReadOnlySpan<byte> body)
        {
            if (Holds(body, texts) && mayName?.Invoke(body) != false && EventOf(body, names) is { } found)
            {
                take(found, row);
            }
        }
    }

    /// <summary>The events of these names from the newest back; nothing older than what is asked for is read.</summary>
    /// <remarks>As they stand in the file: no rule has been asked.</remarks>
    public static IEnumerable<(ClinicEvent Event, long Row)> Newest(
        LedgerFile ledger, params IReadOnlyList<string> names) => Newest(ledger, names, _ => true);

    /// <summary>The same, but for events that are not to be made.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="names">Which.</param>
    /// <param name="mayName">False for an event that is not to be made.</param>
    internal static IEnumerable<(ClinicEvent Event, long Row)> Newest(
        LedgerFile ledger, IReadOnlyList<string> names, Func<byte[], bool> mayName) =>
        ledger.NewestEvents(names)
            .Where(found => mayName(found.Body))
            .Select(found => (Event: EventOf(found.Body, names), found.Row))
            .Where(found => found.Event is not null)
            .Select(found => (found.Event!, found.Row));

    private static bool Holds(ReadOnlySpan<byte> body, byte[][]? texts)
    {
        foreach (byte[] text in texts ?? [])
        {
            if (body.IndexOf(text) >= 0)
            {
                return true;
            }
        }
        return texts is null;
    }

    private static ClinicEvent? EventOf(ReadOnlySpan<byte> body, IReadOnlyList<string> names) =>
        EventJson.TryReadFields(body, out string name, out EventFields fields) && names.Contains(name)
            && ClinicEvents.TryRead(name, fields, out ClinicEvent? found, out _)
            ? found
            : null;
}
