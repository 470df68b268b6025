using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Link.Import;

/// <summary>Takes a pen's records into a sink: resumable, idempotent, acknowledged only after the commit.</summary>
/// <remarks>
/// Tick it after the connection it belongs to. It may be stopped at any moment and made anew: the pen repeats what it
/// has no acknowledgement for. Records of a pen that is not paired with this ledger are kept and not acknowledged.
/// </remarks>
public sealed class LogImport : ILogReceiver
{
    // What one tick of the connection can still bring after a group has grown full.
    private const int OverfillRecords = 300;
    private readonly PenConnection _connection;
    private readonly IRecordSink _sink;
    private readonly LinkTimings _timings;
    private readonly StagedRecords _staged;
    private readonly Contiguity _contiguity;
    private readonly UsageRecord _record = new();
    private readonly ICrc32 _crc;
    private byte[]? _head;
    private bool _mustCompare;
    private bool _isAckDue;
    private int _pagesSinceAck;
    private uint _receivedMax;
    private uint _groupMax;

    /// <summary>Takes over the records that arrive on <paramref name="connection"/>.</summary>
    public LogImport(PenConnection connection, IRecordSink sink, ICrc32 crc, LinkTimings? timings = null)
    {
        _connection = connection;
        _sink = sink;
        _crc = crc;
        _timings = timings ?? new LinkTimings();
        _staged = new StagedRecords(crc, _timings.CommitRecordsMax + OverfillRecords);
        _contiguity = new Contiguity(0, OnGap);
        connection.LogReceiver = this;
        _mustCompare = connection.State == ConnectionState.Open;
    }

    /// <summary>Set when the pen is ahead of the ledger; nothing is acknowledged until it is accepted.</summary>
    public RolledBackLedger? Finding { get; private set; }

    /// <summary>Highest record committed with none missing before it.</summary>
    public uint CommittedSequence { get; private set; }

    /// <summary>Newest record the pen is known to have; 0 before it was greeted.</summary>
    public uint NewestSequence { get; private set; }

    /// <summary>True when everything the pen has told of is committed.</summary>
    public bool IsCaughtUp => _connection.State == ConnectionState.Open && !_mustCompare && _staged.PageCount == 0
        && CommittedSequence >= NewestSequence;

    /// <summary>What was taken in.</summary>
    public ImportCounts Counts { get; } = new();

    private DeviceHello Pen => _connection.Pen!;

    /// <summary>Commits a group that is full, old, or all the pen will send, and acknowledges it.</summary>
    /// <remarks>
    /// Whatever the sink throws comes through; the group is then dropped here and sent again by the pen.
    /// </remarks>
    public void Tick(long nowMs)
    {
        if (_connection.State != ConnectionState.Open)
        {
            return;
        }
        if (_mustCompare)
        {
            Compare();
        }
        if (IsGroupDue(nowMs))
        {
            CommitGroup();
        }
        Acknowledge();
    }

    /// <summary>How long the caller may wait before the next tick is due, 0 to 1000 ms.</summary>
    public int WaitMs(long nowMs)
    {
        int connectionMs = _connection.WaitMs(nowMs);
        if (_staged.PageCount == 0)
        {
            return connectionMs;
        }
        return (int)Math.Clamp(_staged.OldestMs + _timings.CommitAfterMs - nowMs, 0, connectionMs);
    }

    /// <summary>
    /// A person takes the loss that <see cref="Finding"/> shows: it is declared as a gap, and the import goes on.
    /// </summary>
    public void AcceptFinding()
    {
        if (Finding is null)
        {
            return;
        }
        RunGroup(() => _contiguity.Pass(Finding.PenAckedSequence));
        Finding = null;
    }

    void ILogReceiver.Greeted()
    {
        _staged.Clear();
        _mustCompare = true;
        _isAckDue = false;
        _pagesSinceAck = 0;
        _receivedMax = 0;
        NewestSequence = 0;
    }

    void ILogReceiver.LogArrived(Message message, long nowMs)
    {
        if (!_staged.Add(message, Pen.EpochId, nowMs, Counts))
        {
            // The pen has begun a new epoch while it could not be heard, and somebody else has greeted it since.
            _connection.GreetAnew(nowMs);
        }
    }

    void ILogReceiver.AckRefused(Refusal reason)
    {
        Counts.AcksRefused++;
        if (reason == Refusal.BeyondSent)
        {
            // The pen has started its log anew; what it sends from here on is what may be acknowledged.
            _receivedMax = 0;
        }
    }

    private void Compare()
    {
        DeviceHello pen = Pen;
        uint held = _sink.HighestContiguous(pen.DeviceId, pen.EpochId);
        bool isWitness = _connection.IsPairedHere && pen.AckedSequence > 0;
        bool isHeadKnown = !isWitness || _sink.HoldsHead(pen.AckedHead);
        bool isBehind = isWitness && (pen.AckedSequence > held || !isHeadKnown);
        Finding = isBehind
            ? new RolledBackLedger(pen.DeviceId, pen.EpochId, pen.AckedSequence, held, isHeadKnown)
            : null;
        _contiguity.Restart(held);
        CommittedSequence = held;
        NewestSequence = Math.Max(NewestSequence, pen.NewestSequence);
        _mustCompare = false;
    }

    private bool IsGroupDue(long nowMs)
    {
        if (_staged.PageCount == 0)
        {
            return false;
        }
        bool isWindowUsed = _pagesSinceAck + _staged.PageCount >= Math.Max((int)Pen.LogWindow, 1);
        return _staged.Count >= _timings.CommitRecordsMax
            || (isWindowUsed && _connection.IsDrained)
            || nowMs - _staged.OldestMs >= _timings.CommitAfterMs;
    }

    private void CommitGroup()
    {
        int pages = _staged.PageCount;
        uint before = _contiguity.Watermark;
        RunGroup(OfferStaged);
        // Nothing joined: another program may have taken in, meanwhile, what is missing here. The ledger knows.
        _mustCompare |= _contiguity.Watermark == before && _groupMax > before;
        _receivedMax = Math.Max(_receivedMax, _groupMax);
        NewestSequence = Math.Max(NewestSequence, _receivedMax);
        _pagesSinceAck += pages;
        _isAckDue = true;
    }

    private void RunGroup(Action offer)
    {
        bool isCommitted = false;
        try
        {
            offer();
            _head = _sink.Commit();
            isCommitted = true;
        }
        finally
        {
            _staged.Clear();
            if (!isCommitted)
            {
                _contiguity.Restart(CommittedSequence);
            }
        }
        CommittedSequence = _contiguity.Watermark;
        Counts.Commits++;
    }

    private void OfferStaged()
    {
        _groupMax = 0;
        for (int i = 0; i < _staged.Count; i++)
        {
            int at = StagedRecords.RawAt(i);
            if (!_staged.IsReadable(i))
            {
                _sink.Unreadable(Pen.DeviceId, Pen.EpochId, _staged.Raw, at);
                continue;
            }
            _record.TryReadFrom(_staged.Raw, at, _crc);
            _sink.Offer(Pen.DeviceId, Pen.EpochId, _staged.Raw, at);
            Counts.RecordsOffered++;
            _contiguity.Hold(_record.Sequence, _record.Predecessor, _staged.HeldBefore(i));
            _groupMax = Math.Max(_groupMax, _record.Sequence);
        }
    }

    private void OnGap(uint fromSequence, uint toSequence)
    {
        Counts.GapsDeclared++;
        _sink.GapDeclared(Pen.DeviceId, Pen.EpochId, fromSequence, toSequence);
    }

    private void Acknowledge()
    {
        // Never beyond what the pen has sent since it was greeted: it would refuse that.
        uint sequence = Math.Min(CommittedSequence, _receivedMax);
        if (!_isAckDue || _head is null || sequence == 0 || Finding is not null || !_connection.IsPairedHere)
        {
            return;
        }
        _connection.Acknowledge(Pen.EpochId, sequence, _head);
        Counts.Acks++;
        _isAckDue = false;
        _pagesSinceAck = 0;
    }
}
