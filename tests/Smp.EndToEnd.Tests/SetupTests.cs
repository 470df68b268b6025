using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A pen is told what it must know, over its cable; what is secret is never seen again.</summary>
public sealed class SetupTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public void Network_broker_and_build_are_kept_and_shown_without_their_secrets()
    {
        using Room room = new();
        room.StartPen(seed: 81, speed: 20, "--hands-off");
        Make(room, "pair");
        string fresh = Make(room, "pen-setup show");
        Assert.Contains("build         set", fresh, StringComparison.Ordinal);
        Assert.Contains("network       not set", fresh, StringComparison.Ordinal);
        File.WriteAllText(room.In("password"), Password + "\n");
        string wifi = Make(room, $"pen-setup wifi --name Clinic --password-file {room.In("password")}");
        Assert.Equal("setup-wifi: done; restart the pen: it reads its settings when it starts", wifi);
        string key = WriteCertificates(room);
        string files = $"--ca {room.In("ca.pem")} --cert {room.In("pen.pem")} --key {room.In("pen.key")}";
        string broker = Make(room, $"pen-setup broker --url mqtts://broker.example:8883 {files}");
        File.WriteAllText(room.In("build.json"), BuildJson);
        Make(room, $"pen-setup build --file {room.In("build.json")}");
        string shown = Make(room, "pen-setup show");
        foreach (string line in new[]
        {
            "network       Clinic", "  password    set", "broker        mqtts://broker.example:8883",
            "  authority   CN=broker authority, until ", "  certificate CN=pen, until ", "  key         set",
            "  motorMilliOhm          19800", "calibration   current as designed",
        })
        {
            Assert.Contains(line, shown, StringComparison.Ordinal);
        }
        string json = Make(room, "pen-setup show --json");
        Assert.Contains("\"isWifiPasswordSet\":true", json, StringComparison.Ordinal);
        Assert.Contains("\"motorMilliOhm\":19800", json, StringComparison.Ordinal);
        ExpectNowhere(room, wifi + broker + shown + json, Password, key.Split('\n')[1]);
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Password_comes_through_a_pipe_and_no_ledger_is_needed()
    {
        using Room room = new();
        room.StartPen(seed: 82, speed: 20, "--hands-off");
        ProgramRun wifi = room.Start("pen-setup", "wifi", "--name", "Clinic", "--link", $"pty:{room.Port}");
        wifi.Say(Password);
        Assert.StartsWith("setup-wifi: done", wifi.Expect(0), StringComparison.Ordinal);
        Assert.False(File.Exists(room.Ledger));
    }

    [Fact]
    public void Bridge_that_holds_the_pen_is_not_disturbed()
    {
        using Room room = new();
        room.StartPen(seed: 83, speed: 20, "--hands-off");
        room.StartBridge();
        string refusal = room.Try($"pen-setup show --link pty:{room.Port}").Complaint(2);
        Assert.Contains("a bridge works on this ledger; stop it first", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Sense_that_reads_the_same_at_both_points_is_not_calibrated()
    {
        using Room room = new();
        room.StartPen(seed: 84, speed: 20, "--hands-off");
        ProgramRun sense = room.Start(
            "pen-setup", "sense", "current", "--at", "0", "--at", "500", "--link", $"pty:{room.Port}");
        sense.AwaitError("set the current to 0 mA by the meter, then press Enter");
        sense.Say("");
        sense.AwaitError("set the current to 500 mA");
        sense.Say("");
        Assert.Contains("the two points lie too close together", sense.Complaint(1), StringComparison.Ordinal);
        Assert.Contains("current as designed", Bare(room, "show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wifi --name Clinic --password-file {0}", "the password has 5 bytes: give 8 to 63")]
    [InlineData("wifi --name Clinic --password-file {0}.no", "no such file")]
    [InlineData("broker --url ftp://broker:80", "give mqtts://HOST:PORT")]
    [InlineData("broker --url mqtts://broker:8883", "mqtts:// needs --ca, --cert and --key")]
    [InlineData("broker --url mqtt://broker:1883 --ca {0}", "mqtt:// takes none of them")]
    [InlineData("broker --url mqtts://broker:8883 --ca {0} --cert {0} --key {0}", "give exactly one certificate")]
    [InlineData("build --file {0}", "cannot stand; correct what is named above")]
    [InlineData("sense rail --at 0 --at 5", "the pen does not tell what it measures on its rail")]
    [InlineData("sense current --at 5", "give --at twice, the lower first, 0 to 4000")]
    [InlineData("sense supply --at 9000 --at 6000", "give --at twice, the lower first, 0 to 16000")]
    public void What_cannot_stand_is_refused_before_the_pen_is_asked(string words, string expected)
    {
        using Room room = new();
        string file = room.In("file");
        File.WriteAllText(file, "short\n");
        using ProgramRun run = ProgramRun.Smp(
            ["pen-setup", .. words.Replace("{0}", file, StringComparison.Ordinal).Split(' '), "--link", "pty:/nobody"]);
        Assert.Contains(expected, run.Complaint(2), StringComparison.Ordinal);
        Assert.DoesNotContain("short", run.Error, StringComparison.Ordinal);
    }

    private static string Make(Room room, string words) => room.Do($"{words} --link pty:{room.Port}");

    private static string Bare(Room room, string act)
    {
        using ProgramRun run = ProgramRun.Smp("pen-setup", act, "--link", $"pty:{room.Port}");
        return run.Expect(0);
    }

    private static void ExpectNowhere(Room room, string said, params string[] secrets)
    {
        byte[] ledger = File.ReadAllBytes(room.Ledger);
        foreach (string secret in secrets)
        {
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
            Assert.Equal(-1, ledger.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        }
    }

    private static string WriteCertificates(Room room)
    {
        using ECDsa authority = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using ECDsa pen = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(room.In("ca.pem"), Certificate("CN=broker authority", authority));
        File.WriteAllText(room.In("pen.pem"), Certificate("CN=pen", pen));
        string key = pen.ExportPkcs8PrivateKeyPem();
        File.WriteAllText(room.In("pen.key"), key);
        return key;
    }

    private static string Certificate(string name, ECDsa key)
    {
        DateTimeOffset from = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        using X509Certificate2 made = request.CreateSelfSigned(from, from.AddYears(80));
        return made.ExportCertificatePem();
    }

    private const string BuildJson = """
        {
            "strokeLengthUm": 3000,
            "motorMilliOhm": 19800,
            "motorUvPerHz": 72600,
            "noLoadMa": 7,
            "motorTauUs": 8300,
            "windingMilliKPerW": 10000,
            "housingMilliKPerW": 29000,
            "windingTauMs": 5600,
            "housingTauMs": 220000,
            "windingDeciCelsiusMax": 1250,
            "gripHomePulseUs": 1000,
            "gripNmPerPulseUs": 4000,
            "gripHomeCode": 400,
            "gripCodesPerMm": 800
        }
        """;
}
