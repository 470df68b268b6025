using System.Collections.Generic;

namespace Smp.Nano.Tests.Size;

/// <summary>Bytes of the .pe files of the platform's libraries, as its metadata processor 3.0 wrote them.</summary>
internal static class PublishedSizes
{
    public static IReadOnlyDictionary<string, int> All { get; } = new Dictionary<string, int>
    {
        ["mscorlib"] = 32_452,
        ["nanoFramework.Hardware.Esp32"] = 12_168,
        ["nanoFramework.M2Mqtt"] = 45_532,
        ["nanoFramework.M2Mqtt.Core"] = 4_024,
        ["nanoFramework.Runtime.Events"] = 3_408,
        ["nanoFramework.Runtime.Native"] = 1_620,
        ["nanoFramework.System.Collections"] = 4_240,
        ["nanoFramework.System.IO.Hashing"] = 600,
        ["nanoFramework.System.Text"] = 5_412,
        ["System.Device.Adc"] = 1_812,
        ["System.Device.Gpio"] = 5_860,
        ["System.Device.Pwm"] = 1_260,
        ["System.Device.Wifi"] = 7_612,
        ["System.IO.Ports"] = 5_640,
        ["System.IO.Streams"] = 7_104,
        ["System.Math"] = 1_076,
        ["System.Net"] = 22_436,
        ["System.Threading"] = 3_876,
    };
}
