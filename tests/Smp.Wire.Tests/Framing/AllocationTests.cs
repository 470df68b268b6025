using System;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Wire.Tests.Framing;

public sealed class AllocationTests
{
    private readonly SlicedCrc32 _crc = new();
    private readonly Message _message = new();
    private readonly TelemetrySample _sample = new();
    private readonly UsageRecord _record = new() { Sequence = 1 };
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];
    private readonly byte[] _slot = new byte[WireLimits.RecordBytes];
    private readonly CableDecoder _decoder;

    public AllocationTests()
    {
        _decoder = new CableDecoder(_crc);
    }

    [Fact]
    public void A_frame_allocates_nothing_good_or_bad()
    {
        Exchange(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Exchange(2_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2_000, found);
        Assert.Equal(2_010, _decoder.Discards.Of(DiscardReason.BadCrc));
    }

    [Fact]
    public void A_record_allocates_nothing()
    {
        Store(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int stored = Store(2_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2_000, stored);
    }

    private int Exchange(int count)
    {
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            _sample.NowMs = (uint)i;
            int bytes = _sample.WriteTo(_message.Bytes, Message.PayloadOffset);
            _message.Seal(_crc, MessageType.Telemetry, 0, (byte)(i & 0xFF), bytes);
            int length = CableEncoder.Encode(_message, _frame, 0);
            _decoder.Take(_frame, 0, length);
            found += _decoder.HasMessage ? 1 : 0;
            _sample.ReadFrom(_decoder.Message.Bytes, Message.PayloadOffset, _decoder.Message.PayloadEnd);
            _message.Bytes[_message.Length - 1] ^= 0x40;
            length = CableEncoder.Encode(_message, _frame, 0);
            _decoder.Take(_frame, 0, length);
        }
        return found;
    }

    private int Store(int count)
    {
        int stored = 0;
        for (int i = 0; i < count; i++)
        {
            _record.LifeStrokes = i;
            _record.WriteTo(_slot, 0, _crc);
            stored += _record.TryReadFrom(_slot, 0, _crc) ? 1 : 0;
        }
        return stored;
    }
}
