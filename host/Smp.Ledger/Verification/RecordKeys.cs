using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Smp.Ledger.Verification;

/// <summary>The keys of the device records seen so far, a bit for each sequence.</summary>
internal sealed class RecordKeys
{
    /// <summary>Sequences of neighbouring records share a page, and the last page is kept at hand.</summary>
    private const int SequencesAPageLog2 = 8;

    private readonly Dictionary<(ulong Device, ulong Epoch, uint Page), ulong[]> _pages = [];
    private (ulong Device, ulong Epoch, uint Page) _lastKey;
    private ulong[] _lastPage = [];

    /// <summary>False when a record with this key was added before.</summary>
    public bool TryAdd(ReadOnlySpan<byte> body)
    {
        ref ulong word = ref WordOf(body, out ulong bit);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>True when a record with this key was added before.</summary>
    public bool Contains(ReadOnlySpan<byte> body) => (WordOf(body, out ulong bit) & bit) != 0;

    private ref ulong WordOf(ReadOnlySpan<byte> body, out ulong bit)
    {
        uint sequence = RowFormat.Sequence(body);
        (ulong, ulong, uint) key = (
            BinaryPrimitives.ReadUInt64LittleEndian(body),
            BinaryPrimitives.ReadUInt64LittleEndian(body[8..]),
            sequence >> SequencesAPageLog2);
        if (_lastPage.Length == 0 || key != _lastKey)
        {
            ref ulong[]? page = ref CollectionsMarshal.GetValueRefOrAddDefault(_pages, key, out _);
            _lastPage = page ??= new ulong[(1 << SequencesAPageLog2) / 64];
            _lastKey = key;
        }
        bit = 1UL << (int)(sequence & 63);
        return ref _lastPage[(sequence >> 6) & ((1 << (SequencesAPageLog2 - 6)) - 1)];
    }
}
