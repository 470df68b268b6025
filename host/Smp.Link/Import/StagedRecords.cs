using System;
using System.Collections.Generic;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Link.Import;

/// <summary>
/// Records that have arrived and are in no group yet, each with what its page says was held before it.
/// </summary>
/// <remarks>
/// An unreadable record in a good frame may be a slip of the pen's memory bus, so it is first waited for: nothing
/// behind it is passed on its page's word. Seen three times alike, it is what the pen holds, and it is staged as such.
/// </remarks>
internal sealed class StagedRecords(ICrc32 crc, int capacity)
{
    private const int UnreadableSightings = 3;
    private const int UnreadableRememberedMax = 64;
    private readonly byte[] _raw = new byte[capacity * WireLimits.RecordBytes];
    private readonly uint[] _heldBefore = new uint[capacity];
    private readonly bool[] _isReadable = new bool[capacity];
    private readonly LogPage _page = new();
    private readonly Dictionary<uint, int> _unreadableSeen = [];

    public byte[] Raw => _raw;

    public int Count { get; private set; }

    public int PageCount { get; private set; }

    public long OldestMs { get; private set; }

    public bool IsReadable(int index) => _isReadable[index];

    public uint HeldBefore(int index) => _heldBefore[index];

    public static int RawAt(int index) => index * WireLimits.RecordBytes;

    public void Clear()
    {
        Count = 0;
        PageCount = 0;
    }

    /// <returns>False for a page of another epoch than the one greeted.</returns>
    public bool Add(Message message, ulong epoch, long nowMs, ImportCounts counts)
    {
        if (!_page.TryReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd))
        {
            counts.MalformedPages++;
            return true;
        }
        if (_page.EpochId != epoch)
        {
            counts.OtherEpochPages++;
            return false;
        }
        counts.Pages++;
        OldestMs = PageCount == 0 ? nowMs : OldestMs;
        PageCount++;
        AddRecords(message.Bytes, counts);
        return true;
    }

    private void AddRecords(byte[] bytes, ImportCounts counts)
    {
        uint heldBefore = _page.HeldBefore;
        for (int i = 0; i < _page.Count; i++)
        {
            int at = LogPage.RecordAt(Message.PayloadOffset, i);
            if (UsageRecord.IsValid(bytes, at, crc))
            {
                uint sequence = UsageRecord.SequenceOf(bytes, at);
                Stage(bytes, at, heldBefore, isReadable: true, counts);
                heldBefore = sequence;
            }
            else if (IsSettledUnreadable(bytes, at, counts))
            {
                Stage(bytes, at, heldBefore, isReadable: false, counts);
            }
            else
            {
                heldBefore = Contiguity.HeldBeforeUnknown;
            }
        }
    }

    private bool IsSettledUnreadable(byte[] bytes, int at, ImportCounts counts)
    {
        counts.UnreadableRecords++;
        uint print = crc.Compute(bytes, at, WireLimits.RecordBytes);
        int seen = _unreadableSeen.GetValueOrDefault(print) + 1;
        if (seen > 1 || _unreadableSeen.Count < UnreadableRememberedMax)
        {
            _unreadableSeen[print] = Math.Min(seen, UnreadableSightings);
        }
        return seen >= UnreadableSightings;
    }

    private void Stage(byte[] bytes, int at, uint heldBefore, bool isReadable, ImportCounts counts)
    {
        if (Count == capacity)
        {
            counts.Overruns++;
            return;
        }
        Array.Copy(bytes, at, _raw, RawAt(Count), WireLimits.RecordBytes);
        _heldBefore[Count] = heldBefore;
        _isReadable[Count] = isReadable;
        Count++;
    }
}
