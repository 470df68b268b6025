using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Tests.Faults;

namespace Smp.Bench.Wire;

/// <summary>The wire's promises: speed beside Google.Protobuf, bytes of a live view, faults that pass unseen.</summary>
internal sealed class WireBench : IBenchGroup
{
    private const int Turns = 101;
    private const int SamplesPerTurn = 20_000;
    private const int FaultCount = 10_000_000;
    private const int FaultsPerReport = 2_000_000;
    private const int Seed = 20_261_121;
    private const int LiveSamplesPerSecond = 10;
    private const int LiveBytesPerSecondMax = 300;

    private readonly SamplePath _ours = new();
    private readonly ProtobufPath _peer;

    public WireBench()
    {
        _peer = new ProtobufPath(_ours.Sample);
    }

    /// <inheritdoc/>
    public string Name => "wire";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        progress.Report("wire: telemetry sample beside Google.Protobuf");
        yield return Faster("sample, build frame find check parse", _ours.OverCable,
            "protobuf delimited stream", _peer.Delimited, 5);
        yield return Faster("sample, fields alone", _ours.FieldsOnly, "protobuf spans", _peer.Spans, 5);
        yield return Faster("sample, ours checked, peer not", _ours.OverCable,
            "protobuf spans + length byte, no check", _peer.Spans, 1);
        yield return Allocated();
        yield return LiveView();
        FaultCampaign campaign = new(Seed);
        long start = Stopwatch.GetTimestamp();
        while (campaign.Faults < FaultCount)
        {
            campaign.Run(FaultsPerReport);
            progress.Report($"wire: {campaign.Faults:N0} faults, seed {Seed}, "
                + $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }
        yield return new($"faults undetected, {Text(campaign.Faults)} injected, seed {Seed}", Text(campaign.Undetected),
            "-", null, "= 0", campaign.Undetected == 0);
        yield return new("frames lost by one fault, most", Text(campaign.FramesLostMax), "-", null, "<= 2",
            campaign.FramesLostMax <= 2);
    }

    private static BenchRow Faster(
        string figure, Action<int> ours, string peerName, Action<int> peer, int timesMin)
    {
        Timing timing = Rounds.Interleaved(Turns, SamplesPerTurn, ours, peer);
        return new(figure, $"{Text(timing.OursNs)} ns", $"{Text(timing.PeerNs)} ns {peerName}", timing.Ratio,
            $">= {timesMin} x", timing.Ratio >= timesMin);
    }

    private BenchRow Allocated()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ours.OverCable(SamplesPerTurn);
        long oursBytes = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        _peer.Delimited(SamplesPerTurn);
        long peerBytes = (GC.GetAllocatedBytesForCurrentThread() - before) / SamplesPerTurn;
        return new($"allocated for {Text(SamplesPerTurn)} samples", $"{Text(oursBytes)} B",
            $"{Text(peerBytes)} B each, protobuf delimited stream", null, "= 0 B", oursBytes == 0);
    }

    /// <summary>A running pen sends samples alone; the longest frame counts, whatever the values are.</summary>
    private static BenchRow LiveView()
    {
        Message message = new();
        message.Seal(new SlicedCrc32(), MessageType.Telemetry, 0, 0, TelemetrySample.PayloadBytes);
        byte[] cable = new byte[WireLimits.FrameBytesMax];
        int bytesPerSecond = LiveSamplesPerSecond * CableEncoder.Encode(message, cable, 0);
        return new("live view at 10 Hz over the cable", $"{bytesPerSecond} B/s", "-", null,
            $"<= {LiveBytesPerSecondMax} B/s", bytesPerSecond <= LiveBytesPerSecondMax);
    }

    private static string Text(double value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
