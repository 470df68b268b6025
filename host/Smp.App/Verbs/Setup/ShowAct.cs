using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.Bridge.Setup;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup show</c>: what the pen keeps; of a secret only whether it is set.</summary>
internal static class ShowAct
{
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build() =>
        SetupAct.Build("show", "What the pen keeps: smp pen-setup show", Run, Json);

    private static int Run(ParseResult parsed, SetupDesk desk)
    {
        DeviceHello pen = desk.Pen;
        PenSettings settings = desk.Settings;
        PenBuild? build = Build(settings.Read(SettingId.Identity));
        Console.WriteLine(parsed.GetValue(Json)
            ? JsonSerializer.Serialize(Fields(pen, build, settings))
            : string.Join('\n', Lines(pen, build, settings)));
        return ExitCode.Done;
    }

    private static PenBuild? Build(byte[] bytes)
    {
        var build = new PenBuild();
        build.ReadFrom(bytes, 0, bytes.Length);
        return bytes.Length == 0 ? null : build;
    }

    private static IEnumerable<string> Lines(DeviceHello pen, PenBuild? build, PenSettings settings)
    {
        bool isPaired = pen.LedgerId.AsSpan().ContainsAnyExcept((byte)0);
        yield return $"pen           {pen.DeviceId:x12}, firmware {pen.FirmwareMajor}.{pen.FirmwareMinor}."
            + $"{pen.FirmwarePatch}, {(isPaired ? "paired" : "not paired: smp pair")}";
        yield return $"build         {(build is null ? "not set: it does not arm; smp pen-setup build" : "set")}";
        foreach (PenBuildField field in PenBuildField.All.Where(_ => build is not null))
        {
            yield return $"  {field.Name,-22} {field.Get(build!)}";
        }
        yield return $"network       {Text(settings, SettingId.WifiName)}";
        yield return $"  password    {Secret(settings, SettingId.WifiPassword)}";
        yield return $"broker        {Text(settings, SettingId.BrokerUrl)}";
        yield return $"  authority   {Certificate(settings, SettingId.BrokerAuthority)}";
        yield return $"  certificate {Certificate(settings, SettingId.DeviceCertificate)}";
        yield return $"  key         {Secret(settings, SettingId.DeviceKey)}";
        yield return $"calibration   {Calibration(settings)}";
    }

    private static Dictionary<string, object?> Fields(DeviceHello pen, PenBuild? build, PenSettings settings) => new()
    {
        ["device"] = $"{pen.DeviceId:x16}",
        ["firmware"] = $"{pen.FirmwareMajor}.{pen.FirmwareMinor}.{pen.FirmwarePatch}",
        ["isPaired"] = pen.LedgerId.AsSpan().ContainsAnyExcept((byte)0),
        ["build"] = build is null
            ? null
            : PenBuildField.All.ToDictionary(field => field.Name, field => field.Get(build)),
        ["wifiName"] = Text(settings, SettingId.WifiName),
        ["isWifiPasswordSet"] = settings.IsSet(SettingId.WifiPassword),
        ["brokerUrl"] = Text(settings, SettingId.BrokerUrl),
        ["brokerAuthority"] = Certificate(settings, SettingId.BrokerAuthority),
        ["deviceCertificate"] = Certificate(settings, SettingId.DeviceCertificate),
        ["isDeviceKeySet"] = settings.IsSet(SettingId.DeviceKey),
        ["senseCalibration"] = Calibration(settings),
    };

    private static string Text(PenSettings settings, SettingId id)
    {
        string text = Encoding.UTF8.GetString(settings.Read(id));
        return text.Length == 0 ? "not set" : new([.. text.Where(letter => !char.IsControl(letter))]);
    }

    private static string Secret(PenSettings settings, SettingId id) => settings.IsSet(id) ? "set" : "not set";

    private static string Certificate(PenSettings settings, SettingId id)
    {
        byte[] pem = settings.Read(id);
        return pem.Length == 0 ? "not set" : BrokerFiles.Describe(pem);
    }

    private static string Calibration(PenSettings settings)
    {
        byte[] bytes = settings.Read(SettingId.SenseCalibration);
        var kept = new SenseCalibration();
        kept.ReadFrom(bytes, 0, bytes.Length);
        return $"current {Scale(kept.CurrentZeroCode, kept.CurrentStepUa, "uA")}, "
            + $"supply {Scale(kept.SupplyZeroCode, kept.SupplyStepUv, "uV")}, "
            + $"rail {Scale(kept.RailZeroCode, kept.RailStepUv, "uV")}";
    }

    private static string Scale(int zero, int step, string unit) =>
        step == 0 ? "as designed" : $"from code {zero}, {step} {unit} each";
}
