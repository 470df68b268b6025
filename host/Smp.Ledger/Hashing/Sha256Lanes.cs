using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Smp.Ledger.Hashing;

/// <summary>SHA-256 of eight messages of one length at once, a message in each lane of a vector.</summary>
/// <remarks>
/// The platform's library spends most of the time of so short a hash on its own bookkeeping, 300 of 400 ns, under a
/// counter that several threads fight for. A verifier makes three such hashes for each of millions of rows, and none
/// of them waits for another: eight at once take 50 to 70 ns a block of 64 bytes each. Everything else in this program
/// hashes with the library, which also stands in where the processor has no such vectors. Nothing secret passes here.
/// Specification: FIPS 180-4 section 6.2.
/// </remarks>
internal sealed class Sha256Lanes
{
    /// <summary>Messages at once.</summary>
    public const int Lanes = 8;

    private const int BlockBytes = 64;
    private const int WordsABlock = 16;
    private const int LengthBytes = 8;
    private const byte EndOfMessage = 0x80;

    private readonly byte[] _blocks;
    private readonly int _stride;

    /// <summary>For messages of this length, bytes.</summary>
    public Sha256Lanes(int messageBytes)
    {
        MessageBytes = messageBytes;
        _stride = (messageBytes + 1 + LengthBytes + BlockBytes - 1) / BlockBytes * BlockBytes;
        _blocks = new byte[Lanes * _stride];
        for (int lane = 0; lane < Lanes; lane++)
        {
            Span<byte> blocks = _blocks.AsSpan(lane * _stride, _stride);
            blocks[messageBytes] = EndOfMessage;
            BinaryPrimitives.WriteInt64BigEndian(blocks[^LengthBytes..], messageBytes * 8L);
        }
    }

    /// <summary>Length of a message, bytes.</summary>
    public int MessageBytes { get; }

    /// <summary>Where the message of a lane is to be written; what is not written anew is as it was.</summary>
    public Span<byte> Message(int lane) => _blocks.AsSpan(lane * _stride, MessageBytes);

    /// <summary>Hashes all lanes; a lane that nobody has written gives a hash that means nothing.</summary>
    /// <param name="hashes">Room for eight hashes behind one another.</param>
    public void Hash(Span<byte> hashes)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            HashOneByOne(hashes);
            return;
        }
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256Constants.Initial.Length];
        for (int word = 0; word < state.Length; word++)
        {
            state[word] = Vector256.Create(Sha256Constants.Initial[word]);
        }
        for (int block = 0; block < _stride; block += BlockBytes)
        {
            Compress(state, block);
        }
        for (int word = 0; word < state.Length; word++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(
                    hashes[((lane * LedgerHash.Bytes) + (word * sizeof(uint)))..], state[word][lane]);
            }
        }
    }

    internal void HashOneByOne(Span<byte> hashes)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            SHA256.HashData(Message(lane), hashes.Slice(lane * LedgerHash.Bytes, LedgerHash.Bytes));
        }
    }

    private void Compress(Span<Vector256<uint>> state, int block)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[WordsABlock];
        for (int word = 0; word < WordsABlock; word++)
        {
            words[word] = Gather(block + (word * sizeof(uint)));
        }
        (Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, Vector256<uint> d) =
            (state[0], state[1], state[2], state[3]);
        (Vector256<uint> e, Vector256<uint> f, Vector256<uint> g, Vector256<uint> h) =
            (state[4], state[5], state[6], state[7]);
        for (int round = 0; round < Sha256Constants.Rounds.Length; round++)
        {
            Vector256<uint> word = round < WordsABlock ? words[round] : Expand(words, round);
            Vector256<uint> first = h + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + (g ^ (e & (f ^ g)))
                + Vector256.Create(Sha256Constants.Rounds[round]) + word;
            Vector256<uint> second = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) | (c & (a | b)));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    /// <summary>The message schedule, of which only the last sixteen words are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Expand(Span<Vector256<uint>> words, int round)
    {
        Vector256<uint> near = words[(round + 1) % WordsABlock];
        Vector256<uint> far = words[(round + 14) % WordsABlock];
        return words[round % WordsABlock] += (Turn(near, 7) ^ Turn(near, 18) ^ (near >>> 3))
            + words[(round + 9) % WordsABlock]
            + (Turn(far, 17) ^ Turn(far, 19) ^ (far >>> 10));
    }

    /// <summary>The same word of every lane's message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<uint> Gather(int at) => Vector256.Create(
        Word(at), Word(at + _stride), Word(at + (2 * _stride)), Word(at + (3 * _stride)),
        Word(at + (4 * _stride)), Word(at + (5 * _stride)), Word(at + (6 * _stride)), Word(at + (7 * _stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Word(int at) => BinaryPrimitives.ReadUInt32BigEndian(_blocks.AsSpan(at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Turn(Vector256<uint> word, int bits) => (word >>> bits) | (word << (32 - bits));
}
