using System;
using Smp.Ledger.Canonical;

namespace Smp.Ledger;

/// <summary>A group of rows that becomes durable together or not at all.</summary>
/// <remarks>
/// Holds the ledger for writing from its beginning to <see cref="Commit"/> or <see cref="Dispose"/>, so keep it short
/// and never wait for a person or a pen in it. After a <see cref="LedgerException"/> nothing of the group is kept.
/// </remarks>
public sealed class LedgerBatch : IDisposable
{
    private readonly BatchWork _work;
    private bool _isEnded;

    internal LedgerBatch(BatchWork work) => _work = work;

    /// <summary>The newest row, those of this group included.</summary>
    public LedgerHead Head => _work.Head;

    /// <summary>Appends a pen's record once; the same again changes nothing, other bytes go to quarantine.</summary>
    /// <param name="device">The pen.</param>
    /// <param name="epoch">The epoch of its memory.</param>
    /// <param name="raw">Its 64 bytes as they left the pen; the first four are its sequence, little endian.</param>
    /// <exception cref="ArgumentException">Not 64 bytes.</exception>
    public AppendOutcome AppendRecord(ulong device, ulong epoch, ReadOnlySpan<byte> raw)
    {
        RequireOpen();
        if (raw.Length != RowFormat.RawBytes)
        {
            throw new ArgumentException($"A record has {RowFormat.RawBytes} bytes, not {raw.Length}.", nameof(raw));
        }
        return _work.AppendRecord(device, epoch, raw);
    }

    /// <summary>Appends an event and says which row it became.</summary>
    /// <param name="canonical">A canonical JSON object: see <see cref="CanonicalJson"/>.</param>
    /// <exception cref="ArgumentException">Not canonical, or too long.</exception>
    public long AppendEvent(ReadOnlySpan<byte> canonical)
    {
        RequireOpen();
        return CanonicalJson.TryCheck(canonical, out string why)
            ? _work.AppendEvent(canonical)
            : throw new ArgumentException($"An event must be a canonical JSON object: {why}.", nameof(canonical));
    }

    /// <summary>Makes the group durable. Only what it returns may be acknowledged to a pen.</summary>
    /// <exception cref="LedgerException">
    /// Nothing of it was kept, except with <see cref="LedgerFault.CommitUnknown"/>.
    /// </exception>
    public LedgerHead Commit()
    {
        RequireOpen();
        try
        {
            return _work.Commit();
        }
        finally
        {
            _isEnded = !_work.IsOpen;
        }
    }

    /// <summary>Gives the group up unless it was committed.</summary>
    public void Dispose()
    {
        if (!_isEnded)
        {
            _isEnded = true;
            _work.GiveUp();
        }
    }

    private void RequireOpen()
    {
        if (_isEnded || !_work.IsOpen)
        {
            throw new InvalidOperationException("The group has ended: begin another.");
        }
    }
}
