using System;
using System.Security.Cryptography;
using Smp.Ledger.Hashing;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Eight hashes at once are those of the platform's library.</summary>
public sealed class Sha256LanesTests
{
    private const int LengthMax = 200;

    [Fact]
    public void Every_lane_of_every_length_hashes_as_the_library_does()
    {
        Random random = new(7);
        byte[] hashes = new byte[Sha256Lanes.Lanes * LedgerHash.Bytes];
        for (int length = 0; length <= LengthMax; length++)
        {
            Sha256Lanes lanes = new(length);
            for (int turn = 0; turn < 3; turn++)
            {
                Fill(lanes, random);
                lanes.Hash(hashes);
                AssertAllRight(lanes, hashes);
            }
        }
    }

    [Fact]
    public void Processor_without_vectors_gets_the_same_hashes()
    {
        Sha256Lanes lanes = new(121);
        Fill(lanes, new Random(8));
        byte[] hashes = new byte[Sha256Lanes.Lanes * LedgerHash.Bytes];
        lanes.HashOneByOne(hashes);
        AssertAllRight(lanes, hashes);
    }

    /// <summary>FIPS 180-4, example "abc": neither of the two may be wrong in the same way.</summary>
    [Fact]
    public void Published_example_is_met()
    {
        Sha256Lanes lanes = new(3);
        "abc"u8.CopyTo(lanes.Message(5));
        byte[] hashes = new byte[Sha256Lanes.Lanes * LedgerHash.Bytes];
        lanes.Hash(hashes);
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            Convert.ToHexStringLower(hashes.AsSpan(5 * LedgerHash.Bytes, LedgerHash.Bytes)));
    }

    private static void Fill(Sha256Lanes lanes, Random random)
    {
        for (int lane = 0; lane < Sha256Lanes.Lanes; lane++)
        {
            random.NextBytes(lanes.Message(lane));
        }
    }

    private static void AssertAllRight(Sha256Lanes lanes, byte[] hashes)
    {
        for (int lane = 0; lane < Sha256Lanes.Lanes; lane++)
        {
            Assert.Equal(
                SHA256.HashData(lanes.Message(lane)),
                hashes.AsSpan(lane * LedgerHash.Bytes, LedgerHash.Bytes).ToArray());
        }
    }
}
