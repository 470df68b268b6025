using System;
using System.Collections.Generic;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Wire.Docs;

/// <summary>
/// Every message of this version. A test holds it against the classes, the operations and the vectors.
/// </summary>
public static class WireCatalogue
{
    /// <summary>All messages, by type and operation.</summary>
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new("hello.host", MessageType.Hello, 0, [typeof(HostHello)]),
        new("hello.device", MessageType.Hello, 1, [typeof(DeviceHello)]),
        Request("stop", RequestOperation.Stop),
        Request("set-profile", RequestOperation.SetProfile, typeof(Profile)),
        Request("read-profile", RequestOperation.ReadProfile),
        Request("read-status", RequestOperation.ReadStatus),
        Request("arm", RequestOperation.Arm, typeof(ArmRequest)),
        Request("disarm", RequestOperation.Disarm),
        Request("bind-cartridges", RequestOperation.BindCartridges, typeof(CartridgeBinding)),
        Request("begin-change", RequestOperation.BeginChange),
        Request("mount", RequestOperation.Mount, typeof(MountCartridge)),
        Request("unmount", RequestOperation.Unmount, typeof(UnmountCartridge)),
        Request("end-change", RequestOperation.EndChange),
        Request("acknowledge-fault", RequestOperation.AcknowledgeFault, typeof(AcknowledgeFault)),
        Request("acknowledge-alarm", RequestOperation.AcknowledgeAlarm, typeof(AcknowledgeAlarm)),
        Request("end-session", RequestOperation.EndSession),
        Request("calibrate-grip", RequestOperation.CalibrateGrip, typeof(CalibrateGrip)),
        Request("pair", RequestOperation.Pair, typeof(PairRequest)),
        Request("write-setting", RequestOperation.WriteSetting, typeof(WriteSetting)),
        Request("keep-setting", RequestOperation.KeepSetting, typeof(KeepSetting)),
        Request("read-setting", RequestOperation.ReadSetting, typeof(ReadSetting)),
        Request("read-air-counts", RequestOperation.ReadAirCounts),
        Answer("stop", RequestOperation.Stop, typeof(PenStatus)),
        Answer("set-profile", RequestOperation.SetProfile, typeof(Profile)),
        Answer("read-profile", RequestOperation.ReadProfile, typeof(Profile)),
        Answer("read-status", RequestOperation.ReadStatus, typeof(PenStatus)),
        Answer("arm", RequestOperation.Arm, typeof(PenStatus)),
        Answer("disarm", RequestOperation.Disarm, typeof(PenStatus)),
        Answer("bind-cartridges", RequestOperation.BindCartridges, typeof(PenStatus)),
        Answer("begin-change", RequestOperation.BeginChange, typeof(PenStatus)),
        Answer("mount", RequestOperation.Mount, typeof(PenStatus)),
        Answer("unmount", RequestOperation.Unmount, typeof(PenStatus)),
        Answer("end-change", RequestOperation.EndChange, typeof(PenStatus)),
        Answer("acknowledge-fault", RequestOperation.AcknowledgeFault, typeof(PenStatus)),
        Answer("acknowledge-alarm", RequestOperation.AcknowledgeAlarm, typeof(PenStatus)),
        Answer("end-session", RequestOperation.EndSession, typeof(PenStatus)),
        Answer("calibrate-grip", RequestOperation.CalibrateGrip, typeof(PenStatus)),
        Answer("pair", RequestOperation.Pair, typeof(PenStatus)),
        Answer("write-setting", RequestOperation.WriteSetting, typeof(PenStatus)),
        Answer("keep-setting", RequestOperation.KeepSetting, typeof(PenStatus)),
        Answer("read-setting", RequestOperation.ReadSetting, typeof(SettingPart)),
        Answer("read-air-counts", RequestOperation.ReadAirCounts, typeof(AirCounts)),
        Answer("log-ack", RequestOperation.LogAck),
        Answer("time", RequestOperation.Time),
        new("telemetry", MessageType.Telemetry, 0, [typeof(TelemetrySample)]),
        new("log", MessageType.Log, 0, [typeof(LogPage)]),
        new("log-ack", MessageType.LogAck, 0, [typeof(LogAck)]),
        new("time", MessageType.Time, 0, [typeof(TimeOfDay)]),
        new("alarm", MessageType.Alarm, 0, [typeof(Alarm)]),
    ];

    private static CatalogueEntry Request(string name, RequestOperation operation, params Type[] content) =>
        new("request." + name, MessageType.Request, (byte)operation, content);

    private static CatalogueEntry Answer(string name, RequestOperation operation, params Type[] content) =>
        new("response." + name, MessageType.Response, (byte)operation, [typeof(Response), .. content]);
}
