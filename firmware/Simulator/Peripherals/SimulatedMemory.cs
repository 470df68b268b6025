using System;
using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>SPI FRAM: keeps exactly the bytes clocked in before power goes, and nothing of the rest.</summary>
public sealed class SimulatedMemory : IRecordMemory
{
    /// <summary>Size of the part fitted.</summary>
    public const int ShippedBytes = 262_144;

    /// <summary>Bytes of the window for settings.</summary>
    public const int SettingsBytes = 16_384;

    private const int NoCut = -1;

    private readonly byte[] _bytes;
    private int _bytesBeforeCut = NoCut;

    /// <summary>A blank memory, powered.</summary>
    public SimulatedMemory(int sizeBytes = ShippedBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sizeBytes, 1);
        _bytes = new byte[sizeBytes];
    }

    /// <inheritdoc/>
    public int SizeBytes => _bytes.Length;

    /// <summary>It answers; without power every access ends in <see cref="PowerLostException"/>.</summary>
    public bool IsPowered { get; private set; } = true;

    /// <summary>Writes begun, torn ones included.</summary>
    public long WriteCount { get; private set; }

    /// <summary>Bytes clocked in.</summary>
    public long WrittenBytes { get; private set; }

    /// <summary>Who looks on; null for nobody.</summary>
    public IMemoryWriteObserver? Observer { get; set; }

    /// <summary>Lets so many bytes more be clocked in; the byte after them meets no power.</summary>
    public void CutAfter(int byteCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(byteCount);
        _bytesBeforeCut = byteCount;
    }

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count)
    {
        DemandPower();
        _bytes.AsSpan(address, count).CopyTo(target.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        DemandPower();
        ReadOnlySpan<byte> wanted = source.AsSpan(offset, count);
        Span<byte> place = _bytes.AsSpan(address, count);
        int kept = _bytesBeforeCut == NoCut ? count : Math.Min(count, _bytesBeforeCut);
        wanted[..kept].CopyTo(place);
        WriteCount++;
        WrittenBytes += kept;
        Observer?.Written(address, place, kept);
        if (_bytesBeforeCut != NoCut)
        {
            _bytesBeforeCut -= kept;
        }
        if (kept < count)
        {
            PowerDown();
            throw new PowerLostException();
        }
    }

    /// <summary>Copies the whole content, whether powered or not.</summary>
    public byte[] Save() => (byte[])_bytes.Clone();

    /// <summary>Takes a whole content, as saved.</summary>
    /// <exception cref="ArgumentException">The image has another size than the memory.</exception>
    public void Load(ReadOnlySpan<byte> image)
    {
        if (image.Length != _bytes.Length)
        {
            throw new ArgumentException(
                $"Memory image of {image.Length} bytes for a memory of {_bytes.Length}: take one saved from this size.",
                nameof(image));
        }
        image.CopyTo(_bytes);
    }

    /// <summary>One bit of the content turns over by itself.</summary>
    public void FlipBit(int address, int bit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bit, 7);
        _bytes[address] ^= (byte)(1 << bit);
    }

    /// <summary>Power came; a planned cut is forgotten.</summary>
    public void PowerUp()
    {
        IsPowered = true;
        _bytesBeforeCut = NoCut;
    }

    /// <summary>Power went between two accesses.</summary>
    public void PowerDown() => IsPowered = false;

    private void DemandPower()
    {
        if (!IsPowered)
        {
            throw new PowerLostException();
        }
    }
}
