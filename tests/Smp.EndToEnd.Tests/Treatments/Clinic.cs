using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Ledger;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.EndToEnd.Tests.Treatments;

/// <summary>A clinic with one pen, day by day through the years; all is done by the verbs, as it is typed.</summary>
internal sealed class Clinic : IDisposable
{
    private readonly Room _room = new() { Clock = new RoomClock() };
    private readonly SlicedCrc32 _crc = new();
    private ProgramRun? _pen;
    private ProgramRun? _bridge;
    private string _cartridge = "";
    private bool _hasContainer;

    public Clinic()
    {
        File.WriteAllText(_room.In("pin"), "271828\n");
        File.WriteAllText(_room.In("photo.jpg"), "no photo, but bytes");
        File.WriteAllText(_room.In("consent.txt"), "I agree.\n");
    }

    public string Folder => _room.Folder;

    public string In(string name) => _room.In(name);

    /// <summary>A day begins: the pen is switched on, it presses once when it may, and a bridge holds it.</summary>
    public void Begin(string time)
    {
        _room.Clock!.Set(time);
        _pen = _room.StartPen(seed: 7, speed: 10, "--presses", "1", "--memory", _room.In("pen-memory"));
        _bridge = _room.StartBridge();
    }

    /// <summary>Later on the same day, which nobody waits for.</summary>
    public void GoOn(string time)
    {
        _bridge!.Signal("INT");
        _bridge.Expect(0);
        _room.Clock!.Set(time);
        _bridge = _room.StartBridge();
    }

    /// <summary>The day ends: what the pen recorded is in the ledger, and both are switched off.</summary>
    public void End()
    {
        _bridge!.Signal("INT");
        _bridge.Expect(0);
        _pen!.Signal("INT");
        _pen.Expect(0);
    }

    /// <summary>A verb to its good end; what stands in single quotes is one word, and FILE in it the room's.</summary>
    /// <returns>What it said.</returns>
    public string Do(string words) => Try(words).Expect(0);

    /// <summary>A verb.</summary>
    public ProgramRun Try(string words) => _room.TryWords(
    [
        .. Regex.Matches(words, "'([^']*)'|([^ ]+)").Select(
            word => (word.Groups[1].Success ? word.Groups[1] : word.Groups[2]).Value.Replace(
                "FILE/", _room.Folder + "/", StringComparison.Ordinal)),
    ]);

    /// <summary>A visit begins.</summary>
    /// <returns>Its number.</returns>
    public int Open(string words) => Number(Do($"session open {words} --json"), "session");

    /// <summary>A member of an answer.</summary>
    public static int Number(string json, string member)
    {
        using JsonDocument answer = JsonDocument.Parse(json);
        return answer.RootElement.GetProperty(member).GetInt32();
    }

    /// <summary>
    /// Exactly these gates are not met: the verb says so, arming is refused and names them, and so does the bridge
    /// when somebody writes the intent past the verb.
    /// </summary>
    public void ExpectUnmet(int session, params IEnumerable<string> gates)
    {
        string[] expected = [.. gates];
        ProgramRun shown = Try($"session gates {session} --json");
        ProgramRun arm = Try($"session arm {session}");
        using (LedgerFile ledger = LedgerFile.Open(_room.Ledger))
        {
            new ClinicDesk(ledger).Intend(
                new Intent { Verb = Intent.Arm, Session = new SessionId((uint)session) }, _room.Clock!.Now);
        }
        using JsonDocument rows = JsonDocument.Parse(shown.Expect(1));
        Assert.Equal(expected, rows.RootElement.EnumerateArray()
            .Where(gate => gate.GetProperty("state").GetString() != "ok")
            .Select(gate => gate.GetProperty("gate").GetString()!));
        string refusal = arm.Complaint(1);
        Assert.All(expected, gate => Assert.Contains($" {gate}: ", refusal, StringComparison.Ordinal));
        _bridge!.AwaitError(
            $"arm: not done, session {session} cannot be armed before: {string.Join(", ", expected)};");
    }

    /// <summary>Each of these gates in turn holds arming up, and is met by what stands beside it.</summary>
    /// <returns>The gates that are left.</returns>
    public List<string> Meet(
        int session, IEnumerable<string> unmet, params IEnumerable<(string Gate, string Words)> acts)
    {
        List<string> left = [.. unmet];
        foreach ((string gate, string words) in acts)
        {
            Assert.Contains(gate, left);
            ExpectUnmet(session, left);
            Do(words);
            left.Remove(gate);
        }
        return left;
    }

    /// <summary>Opens a cartridge and binds it to a visit.</summary>
    public void BindCartridge(int session)
    {
        _cartridge = Do("cartridge open --lot L7 --expiry 2035-05 --membrane-proof box");
        Do($"cartridge bind {_cartridge} --session {session}");
    }

    /// <summary>The pen is armed, runs once by its own press, and the cartridge is disposed of.</summary>
    public void Work(int session)
    {
        Do($"cartridge mount {_cartridge} --session {session}");
        int before = Runs();
        Assert.Equal("arm: done", Do($"session arm {session}"));
        _bridge!.AwaitError(
            "the run kept", line => line.Contains(" records kept", StringComparison.Ordinal) && Runs() > before);
        Do($"cartridge remove {_cartridge} --session {session} --finished");
        Do($"session pain {session} --score 3");
        Do($"session close {session}");
        Do($"cartridge dispose {_cartridge} --container SH-1{(_hasContainer ? "" : " --new-container")}");
        _hasContainer = true;
        Assert.Equal(
            $"session {session}: signed by MK, performed",
            Do($"session sign {session} --person MK --pin-file FILE/pin"));
    }

    /// <summary>All that the pen recorded is held once and in order, and the chain holds.</summary>
    public void ExpectWhole()
    {
        Assert.Equal(_room.RecordsOfPen(), _room.RecordsOfLedger());
        Assert.StartsWith("OK ", Do("verify"), StringComparison.Ordinal);
    }

    public void Dispose() => _room.Dispose();

    private int Runs()
    {
        UsageRecord record = new();
        return _room.RecordsOfLedger().Count(row =>
            record.TryReadFrom(Convert.FromHexString(row), 0, _crc) && record.Kind == (byte)RecordKind.Run);
    }
}
