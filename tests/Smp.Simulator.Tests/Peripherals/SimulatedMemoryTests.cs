using System;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

public sealed class SimulatedMemoryTests
{
    private const int RecordBytes = 64;
    private const int Address = 2_048;

    [Fact]
    public void Cut_at_every_byte_of_a_write_keeps_exactly_the_bytes_before_it()
    {
        for (int cut = 0; cut < RecordBytes; cut++)
        {
            SimulatedMemory memory = new SimulatedMemory();
            byte[] old = Filled(0xAA);
            byte[] wanted = Filled(0x55);
            memory.Write(Address, old, 0, RecordBytes);
            memory.CutAfter(cut);
            Assert.Throws<PowerLostException>(() => memory.Write(Address, wanted, 0, RecordBytes));
            byte[] image = memory.Save();
            for (int i = 0; i < RecordBytes; i++)
            {
                Assert.Equal(i < cut ? 0x55 : 0xAA, image[Address + i]);
            }
        }
    }

    [Fact]
    public void Write_that_just_fits_before_the_cut_is_whole_and_the_next_is_nothing()
    {
        SimulatedMemory memory = new SimulatedMemory();
        memory.CutAfter(RecordBytes);
        memory.Write(Address, Filled(1), 0, RecordBytes);
        Assert.True(memory.IsPowered);
        Assert.Throws<PowerLostException>(() => memory.Write(Address, Filled(2), 0, RecordBytes));
        Assert.False(memory.IsPowered);
        Assert.Equal(1, memory.Save()[Address]);
    }

    [Fact]
    public void Without_power_nothing_is_read_or_written()
    {
        SimulatedMemory memory = new SimulatedMemory();
        memory.PowerDown();
        Assert.Throws<PowerLostException>(() => memory.Read(0, new byte[1], 0, 1));
        Assert.Throws<PowerLostException>(() => memory.Write(0, new byte[1], 0, 1));
        Assert.Equal(0, memory.WriteCount);
        memory.PowerUp();
        memory.Read(0, new byte[1], 0, 1);
    }

    [Fact]
    public void Power_up_forgets_a_cut_that_was_planned()
    {
        SimulatedMemory memory = new SimulatedMemory();
        memory.CutAfter(3);
        memory.PowerDown();
        memory.PowerUp();
        memory.Write(0, Filled(9), 0, RecordBytes);
        Assert.Equal(RecordBytes, memory.WrittenBytes);
    }

    [Fact]
    public void Image_goes_to_another_memory_unchanged()
    {
        SimulatedMemory memory = new SimulatedMemory();
        memory.Write(262_080, Filled(7), 0, RecordBytes);
        SimulatedMemory other = new SimulatedMemory();
        other.Load(memory.Save());
        byte[] read = new byte[RecordBytes];
        other.Read(262_080, read, 0, RecordBytes);
        Assert.Equal(Filled(7), read);
        Assert.Throws<ArgumentException>(() => other.Load(new byte[100]));
    }

    [Fact]
    public void Write_beyond_the_end_is_refused_and_changes_nothing()
    {
        SimulatedMemory memory = new SimulatedMemory(100);
        Assert.ThrowsAny<ArgumentException>(() => memory.Write(80, Filled(1), 0, RecordBytes));
        Assert.All(memory.Save(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Observer_sees_what_was_kept()
    {
        SimulatedMemory memory = new SimulatedMemory();
        Onlooker onlooker = new Onlooker();
        memory.Observer = onlooker;
        memory.Write(Address, Filled(1), 0, RecordBytes);
        Assert.Equal((Address, RecordBytes), onlooker.Last);
        Assert.Equal(Filled(1), onlooker.Place);
        memory.CutAfter(5);
        Assert.Throws<PowerLostException>(() => memory.Write(Address, Filled(2), 0, RecordBytes));
        Assert.Equal((Address, 5), onlooker.Last);
        Assert.Equal([.. Filled(2)[..5], .. Filled(1)[5..]], onlooker.Place);
        Assert.Equal(2, memory.WriteCount);
        Assert.Equal(RecordBytes + 5, memory.WrittenBytes);
    }

    private static byte[] Filled(byte value)
    {
        byte[] bytes = new byte[RecordBytes];
        Array.Fill(bytes, value);
        return bytes;
    }

    private sealed class Onlooker : IMemoryWriteObserver
    {
        public (int Address, int KeptBytes) Last { get; private set; }

        public byte[] Place { get; private set; } = [];

        public void Written(int address, ReadOnlySpan<byte> place, int keptBytes)
        {
            Last = (address, keptBytes);
            Place = place.ToArray();
        }
    }
}
