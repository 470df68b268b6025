using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>The rules of a treatment as a clinic meets them: looked at, copied, edited, checked.</summary>
public sealed class ProtocolTests : IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_clinic_looks_at_the_protocols_that_come_with_the_program()
    {
        JsonNode[] listed = [.. Smp("protocol", "list", "--json").Expect(0).Split('\n').Select(Json)];
        Assert.Equal(["scalperfection", "scalpmates"], listed.Select(one => (string?)one["id"]));
        string shown = Smp("protocol", "show", "scalpmates").Expect(0);
        Assert.StartsWith("scalpmates v1: ScalpMates", shown, StringComparison.Ordinal);
        Assert.Contains("\nThe document says nothing about\n  stops: ", shown, StringComparison.Ordinal);
        JsonNode rules = Json(Smp("protocol", "show", "scalpmates", "--json").Expect(0));
        Assert.Equal("document: Do's and don'ts, 68", (string?)rules["protocol"]!["aftercare"]![0]!["source"]);
        Assert.Equal((string?)listed[1]["sha256"], (string?)rules["sha256"]);
        Assert.Contains(
            "there is no protocol 'scalpmate' here; see 'smp protocol list'",
            Smp("protocol", "show", "scalpmate").Complaint(2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinic_adopts_its_own_and_a_treatment_keeps_the_version_it_began_with()
    {
        string path = _room.In("our-clinic.json");
        _room.MakeLedger(1);
        Smp("protocol", "copy", "scalpmates", "--as", "our-clinic", "--out", path).Expect(0);
        Assert.Contains(
            "there is no protocol our-clinic",
            _room.Try($"treatment open --client {Client()} --protocol our-clinic --goal buzz --area crown --person MK")
                .Complaint(2),
            StringComparison.Ordinal);
        _room.TryWords("protocol", "adopt", path, "--person", "MK").Expect(0);
        Assert.Contains(
            "it is adopted already",
            _room.TryWords("protocol", "adopt", path, "--person", "MK").Complaint(1), StringComparison.Ordinal);
        string first = File.ReadAllText(path);
        File.WriteAllText(path, first.Replace("\"No sauna.\"", "\"No steam.\"", StringComparison.Ordinal));
        Assert.Contains(
            "this version was adopted with other text",
            _room.TryWords("protocol", "adopt", path, "--person", "MK").Complaint(1), StringComparison.Ordinal);
        _room.Do($"treatment open --client {Client()} --protocol our-clinic --goal buzz --area crown --person MK");
        File.WriteAllText(path, first.Replace("\"version\": 1,", "\"version\": 2,", StringComparison.Ordinal));
        _room.TryWords("protocol", "adopt", path, "--person", "MK").Expect(0);
        JsonNode[] listed = [.. _room.Do("protocol list --json").Split('\n').Select(Json)];
        Assert.Equal(
            ["scalperfection 1", "scalpmates 1", "our-clinic 1", "our-clinic 2"],
            listed.Select(one => $"{one["id"]} {one["version"]}"));
        string newer = _room.Do(
            $"treatment open --client {Client()} --protocol our-clinic --goal buzz --area crown --person MK");
        Assert.EndsWith("by our-clinic v2", newer, StringComparison.Ordinal);
        Assert.Equal(1, (int?)Json(_room.Do("treatment show 1 --json"))["version"]);
    }

    [Fact]
    public void A_clinic_copies_a_protocol_edits_it_and_is_told_what_is_wrong_and_what_differs()
    {
        string path = _room.In("our-clinic.json");
        string[] copy = ["protocol", "copy", "scalpmates", "--as", "our-clinic", "--out", path];
        Assert.StartsWith("our-clinic v1, copied from scalpmates v1, is in", Smp(copy).Expect(0),
            StringComparison.Ordinal);
        byte[] written = File.ReadAllBytes(path);
        Assert.Contains("was left alone; name another file", Smp(copy).Complaint(2), StringComparison.Ordinal);
        Assert.Equal(written, File.ReadAllBytes(path));

        string text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace("\"No sauna.\"", "\"No sauna, no steam.\"", StringComparison.Ordinal));
        string differs = Smp("protocol", "check", path).Expect(0);
        Assert.Contains("1 difference from scalpmates v1:\n", differs, StringComparison.Ordinal);
        Assert.Contains(
            "\n  aftercare.steam-none.text: No sauna. -> No sauna, no steam.\n    its source is still the document's",
            differs, StringComparison.Ordinal);

        File.WriteAllText(path, text.Replace("\"most\": 4", "\"most\": 40", StringComparison.Ordinal));
        string line = $"{1 + text[..text.IndexOf("\"most\": 4", StringComparison.Ordinal)].Count(c => c == '\n')}";
        string complaint = Smp("protocol", "check", path).Complaint(1);
        Assert.Contains(
            $"our-clinic.json: Line {line} 'most' is 40. Write a whole number from 1 to 12.", complaint,
            StringComparison.Ordinal);
        JsonNode refused = Json(Smp("protocol", "check", path, "--json").Expect(1));
        Assert.Equal(("false", line), ($"{refused["ok"]}", $"{refused["line"]}"));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("copy")]
    [InlineData("check")]
    public void Act_explains_itself_with_an_example_and_has_json(string act)
    {
        string help = Smp("protocol", act, "--help").Expect(0);
        Assert.Contains($": smp protocol {act} ", help.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("--json", help, StringComparison.Ordinal);
        Assert.Contains("--ledger", help, StringComparison.Ordinal);
    }

    private ProgramRun Smp(params string[] words) => _room.Keep(ProgramRun.Smp(words));

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private string Client() => $"{Json(_room.Do("client add --json"))["client"]}";
}
