using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Smp.Link.Native;

/// <summary>An open file descriptor that never blocks except in <see cref="Poll"/>.</summary>
internal sealed class Descriptor : SafeHandleMinusOneIsInvalid
{
    public Descriptor(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    /// <summary>For calls that take the bare number; the owner keeps this object alive meanwhile.</summary>
    public int Number
    {
        get
        {
            // The system gives a closed number to the next file: never touch that one.
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (int)handle;
        }
    }

    /// <returns>Bytes read; 0 at the end; -1 with <paramref name="error"/> set.</returns>
    public unsafe int Read(byte[] target, int offset, int count, out int error)
    {
        Span<byte> span = target.AsSpan(offset, count);
        fixed (byte* first = span)
        {
            int read = (int)LibC.Read(Number, first, span.Length);
            error = read < 0 ? Marshal.GetLastPInvokeError() : 0;
            return read;
        }
    }

    /// <returns>Bytes taken; -1 with <paramref name="error"/> set.</returns>
    public unsafe int Write(byte[] source, int offset, int count, out int error)
    {
        ReadOnlySpan<byte> span = source.AsSpan(offset, count);
        fixed (byte* first = span)
        {
            int written = (int)LibC.Write(Number, first, span.Length);
            error = written < 0 ? Marshal.GetLastPInvokeError() : 0;
            return written;
        }
    }

    /// <summary>Waits for input, an error or a hang-up.</summary>
    /// <returns>What poll returned as events; 0 when the time is up or a signal came.</returns>
    public unsafe short Poll(int timeoutMs)
    {
        var entry = new LibC.PollEntry { Descriptor = Number, Events = LibC.PollIn };
        return LibC.Poll(&entry, 1, timeoutMs) > 0 ? entry.Returned : (short)0;
    }

    /// <summary>Lets time pass when there is nothing that could be waited for.</summary>
    public static unsafe void Pause(int timeoutMs) => _ = LibC.Poll(null, 0, timeoutMs);

    protected override bool ReleaseHandle() => LibC.Close((int)handle) == 0;
}
