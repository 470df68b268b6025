using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Text;
using Smp.Bridge;
using Smp.Bridge.Setup;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup broker</c>: where the pen's air link goes, and who both ends prove to be.</summary>
internal static class BrokerAct
{
    private const int WarnDays = 30;

    private static readonly Option<string> Url = new("--url")
    {
        Required = true,
        HelpName = "URL",
        Description = "The broker: mqtts://HOST:PORT, or mqtt://HOST:PORT without encryption.",
    };

    private static readonly Option<string?> Authority = Pem("--ca", "Certificate of who vouches for the broker.");
    private static readonly Option<string?> Certificate = Pem("--cert", "The pen's own certificate.");
    private static readonly Option<string?> Key = Pem("--key", "The private key of that certificate.");

    /// <summary>The act.</summary>
    public static Command Build() => SetupAct.Build(
        "broker",
        "The broker and the pen's certificate: "
        + "smp pen-setup broker --url mqtts://broker.example:8883 --ca ca.pem --cert pen.pem --key pen.key",
        Run, Url, Authority, Certificate, Key);

    private static Option<string?> Pem(string name, string description) =>
        new(name) { Description = $"{description} PEM.", HelpName = "FILE" };

    private static int Run(ParseResult parsed, SetupDesk desk)
    {
        string url = parsed.GetValue(Url)!;
        Refuse("--url", BrokerAddress.WhyNot(url));
        (string? ca, string? cert, string? key) =
            (parsed.GetValue(Authority), parsed.GetValue(Certificate), parsed.GetValue(Key));
        bool hasAll = ca is not null && cert is not null && key is not null;
        bool hasNone = ca is null && cert is null && key is null;
        if (BrokerAddress.IsEncrypted(url) ? !hasAll : !hasNone)
        {
            throw new VerbException("mqtts:// needs --ca, --cert and --key, and mqtt:// takes none of them.");
        }
        List<(SettingId Setting, byte[] Bytes)> settings = hasAll ? ReadFiles(ca!, cert!, key!) : Nothing();
        if (hasNone)
        {
            Console.Error.WriteLine("mqtt:// is not encrypted: whoever is in the network reads what the pen tells");
        }
        // The address comes last: a pen that a power cut meets on the way keeps to the broker it had.
        settings.Add((SettingId.BrokerUrl, Encoding.ASCII.GetBytes(url)));
        return desk.Write(Intent.SetUpBroker, settings);
    }

    private static List<(SettingId Setting, byte[] Bytes)> ReadFiles(string ca, string cert, string key)
    {
        byte[] authority = ReadCertificate(ca);
        byte[] certificate = ReadCertificate(cert);
        Refuse(key, BrokerFiles.ReadKey(Text(key), certificate, out byte[] pem));
        return
        [
            (SettingId.BrokerAuthority, authority), (SettingId.DeviceCertificate, certificate),
            (SettingId.DeviceKey, pem),
        ];
    }

    private static List<(SettingId Setting, byte[] Bytes)> Nothing() =>
        [(SettingId.BrokerAuthority, []), (SettingId.DeviceCertificate, []), (SettingId.DeviceKey, [])];

    private static byte[] ReadCertificate(string path)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Refuse(path, BrokerFiles.ReadCertificate(Text(path), now, out byte[] pem));
        double days = (BrokerFiles.EndOf(pem) - now).TotalDays;
        if (days < WarnDays)
        {
            Console.Error.WriteLine($"{path}: ends in {days:0} days: {BrokerFiles.Describe(pem)}");
        }
        return pem;
    }

    private static string Text(string path) => Encoding.UTF8.GetString(SetupFiles.Bytes(path));

    private static void Refuse(string what, string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new VerbException($"{what}: {whyNot}.");
        }
    }
}
