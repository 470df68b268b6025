using System.Linq;
using Smp.Esp32.Board;
using Smp.Standins;
using Smp.Wire;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The serial line: never waits, never more than a tick carries.</summary>
public sealed class CableLineTests : ChipTests
{
    private readonly byte[] _buffer = new byte[256];
    private readonly CableLine _line;
    private readonly ChipPort _far;

    public CableLineTests()
    {
        _line = new CableLine();
        _far = Chip.Port("COM2");
    }

    [Fact]
    public void Line_is_com2_at_115200_with_room_for_a_flash_erase()
    {
        Assert.True(_far.IsOpen);
        Assert.Equal(115_200, _far.BaudRate);
        Assert.True(_far.RingBytes >= 115_200 / 10 * 400 / 1_000, $"{_far.RingBytes} bytes");
        Assert.False(Chip.Port("COM1").IsOpen);
    }

    [Fact]
    public void Reading_nothing_gives_nothing_and_does_not_wait() =>
        Assert.Equal(0, _line.Read(_buffer, 0, _buffer.Length));

    [Fact]
    public void Reading_takes_what_is_there_and_not_more_than_asked_for()
    {
        _far.Arrive(1, 2, 3, 4, 5);
        Assert.Equal(3, _line.Read(_buffer, 10, 3));
        Assert.Equal([1, 2, 3], _buffer[10..13]);
        Assert.Equal(2, _line.Read(_buffer, 0, 100));
        Assert.Equal([4, 5], _buffer[..2]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(119, 119)]
    [InlineData(120, 120)]
    [InlineData(121, 120)]
    [InlineData(256, 120)]
    public void Writing_takes_at_most_what_a_tick_carries(int offered, int taken)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        Assert.Equal(taken, _line.Write(bytes, 0, offered));
        Assert.Equal(bytes[..taken], _far.TakeSent());
        Assert.True(taken <= WireLimits.LinkBytesPerTickMax);
    }
}
