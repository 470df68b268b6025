using System;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Bridge.Pairing;
using Smp.Clinic.Events;
using Smp.Simulator;
using Smp.Wire;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>A pen on the cable gets its key from the bridge that holds it; nothing else learns it.</summary>
public sealed class PairingTests : IDisposable
{
    private static readonly Intent Pair = new() { Verb = Intent.Pair };
    private static readonly Intent Renew = new() { Verb = Intent.PairRenew };
    private readonly BridgedPen _pen = new();

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void A_pen_that_is_paired_holds_the_key_that_lies_beside_the_ledger()
    {
        Assert.Equal("", _pen.Ask(Pair).Reason);
        Assert.Equal(KeyChange.Made, Paired.Key);
        Assert.True(DoesPenHold(KeyInForce()));
        Assert.Equal(1, _pen.Records().Count(row => row.Raw.Span[56] == (byte)Wire.Records.RecordKind.Paired));
    }

    [Fact]
    public void Pairing_again_keeps_the_key_and_renewing_replaces_it()
    {
        Assert.Equal("", _pen.Ask(Pair).Reason);
        byte[] first = KeyInForce();
        Assert.Equal("", _pen.Ask(Pair).Reason);
        Assert.Equal(KeyChange.Kept, Paired.Key);
        Assert.Equal(first, KeyInForce());
        Assert.Equal("", _pen.Ask(Renew).Reason);
        Assert.Equal(KeyChange.Renewed, Paired.Key);
        Assert.NotEqual(first, KeyInForce());
        Assert.True(DoesPenHold(KeyInForce()));
    }

    [Fact]
    public void A_pen_that_refuses_leaves_the_key_as_it_was()
    {
        Assert.Equal("", _pen.Ask(Pair).Reason);
        byte[] before = KeyInForce();
        _pen.World.Board.Motor.IsLocked = true;
        _pen.ServiceRun(1_000);
        Assert.Equal(DeviceState.Faulted, _pen.World.Instruments.Shown);
        Assert.Equal(Outcome.NotDone, _pen.Ask(Renew).Outcome);
        Assert.Equal(before, KeyInForce());
        Assert.True(DoesPenHold(before));
        Assert.Equal(before, Keys.Offer(new PenSetup().DeviceId, isRenewed: false));
    }

    [Fact]
    public void A_new_pen_that_a_fault_holds_is_paired_once_the_fault_is_cleared()
    {
        _pen.World.Board.Motor.IsLocked = true;
        _pen.ServiceRun(1_000);
        Assert.Contains("the pen is not paired", _pen.Ask(Pair).Reason, StringComparison.Ordinal);
        Assert.Contains(_pen.Lines, line => line.StartsWith("the pen cannot be paired yet", StringComparison.Ordinal));
        _pen.World.Press();
        _pen.World.Advance(2_500);
        _pen.World.Release();
        _pen.World.Advance(1_000);
        Assert.Equal("", _pen.Ask(Pair).Reason);
    }

    [Fact]
    public void Keys_that_others_may_read_are_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        Assert.Equal("", _pen.Ask(Pair).Reason);
        File.SetUnixFileMode(Keys.FilePath, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        OutcomeRecorded outcome = _pen.Ask(Renew);
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("others may read", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_in_no_row_and_no_line()
    {
        _pen.Ask(Pair);
        _pen.Ask(Renew);
        byte[] key = KeyInForce();
        string hex = Convert.ToHexStringLower(key);
        byte[] file = File.ReadAllBytes(_pen.LedgerPath);
        Assert.Equal(-1, file.AsSpan().IndexOf(key));
        Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(hex)));
        Assert.All(_pen.Ledger.Rows(), row => Assert.DoesNotContain(
            hex[..8], Encoding.UTF8.GetString(row.Body.Span), StringComparison.OrdinalIgnoreCase));
        Assert.All(_pen.Lines, line => Assert.DoesNotContain(hex[..8], line, StringComparison.OrdinalIgnoreCase));
    }

    private PairingKeys Keys => new(_pen.LedgerPath);

    private PenPaired Paired => _pen.Desk.Record.Events.Select(placed => placed.Event).OfType<PenPaired>().Last();

    private byte[] KeyInForce() => Keys.KeyOf(new PenSetup().DeviceId)!;

    private bool DoesPenHold(byte[] key) => _pen.World.Board.Memory.Save().AsSpan().IndexOf(key) >= 0;
}
