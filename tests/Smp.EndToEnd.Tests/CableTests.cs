using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What comes over a cable: read from a capture, and imported whole over a bad one.</summary>
public sealed class CableTests
{
    [Fact]
    public void Import_over_a_noisy_cable_is_complete()
    {
        using Room room = new();
        room.StartPen(seed: 11, speed: 200, "--presses", "40");
        string port = room.In("noisy");
        using TappedCable cable = new(room.Port, port, noiseSeed: 11);
        ProgramRun bridge = room.Start("bridge", "--link", $"pty:{port}", "--ledger", room.Ledger);
        Room.AwaitRecords(bridge, 1);
        room.SetUpSession();
        Room.AwaitRecords(bridge, 40);
        room.Do("session close 1");
        bridge.Signal("TERM");
        bridge.Expect(0);
        using (ProgramRun last = ProgramRun.Smp("bridge", "--link", $"pty:{port}", "--ledger", room.Ledger, "--once"))
        {
            last.Expect(0);
        }
        // A page that was lost is in the ledger behind the one that followed it.
        Assert.Equal(room.RecordsOfPen(), room.RecordsOfLedger().OrderBy(SequenceOf));
        Assert.StartsWith("OK ", room.Do("verify"), StringComparison.Ordinal);
        Assert.True(cable.Faults > 1_000, $"only {cable.Faults} faults were made");
    }

    private static uint SequenceOf(string record) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Convert.FromHexString(record));

    [Fact]
    public void Capture_of_the_port_is_read_with_the_products_own_decoder()
    {
        using Room room = new();
        room.StartPen(seed: 12, speed: 50);
        string port = room.In("tapped");
        byte[] capture;
        using (TappedCable cable = new(room.Port, port))
        {
            ProgramRun bridge = room.Start("bridge", "--link", $"pty:{port}", "--ledger", room.Ledger, "--once");
            bridge.Expect(0);
            capture = cable.Cut();
        }
        string good = Decode(room, capture);
        Assert.Contains("Hello", good, StringComparison.Ordinal);
        Assert.Contains("Log", good, StringComparison.Ordinal);
        capture[capture.Length / 2] ^= 1;
        Assert.Contains("discarded", Decode(room, capture), StringComparison.Ordinal);
    }

    private static string Decode(Room room, byte[] capture)
    {
        string file = room.In("capture.bin");
        File.WriteAllBytes(file, capture);
        using ProgramRun decode = ProgramRun.Smp("decode", file);
        string text = decode.Expect(0);
        Assert.EndsWith("frames thrown away", text, StringComparison.Ordinal);
        return text;
    }
}
