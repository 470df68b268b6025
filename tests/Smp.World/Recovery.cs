using System;
using Smp.Wire;
using Smp.World.Faults;
using Smp.World.Oracles;

namespace Smp.World;

/// <summary>All faults are over: within a bounded time the pen runs again and the ledger holds all it knows.</summary>
internal sealed class Recovery(Room room, FaultSchedule schedule) : Oracle(room)
{
    private const int WithinMs = 60_000;
    private const int RecordsPerS = 60;
    private const int StrokesMin = 40;
    private const int StepMs = 1_000;
    // A pen that believes itself too warm may wait until its housing would have cooled: three of its time constants.
    private const int CoolMs = 1_000_000;

    /// <inheritdoc/>
    public override string Name => "recovery";

    /// <summary>Ends all faults and waits.</summary>
    public void Live()
    {
        Room.Say("all faults end");
        schedule.EndAll(Room);
        Room.Hand.Rest(Room);
        Room.Host.CalmDown();
        Room.Pen.Board.Supply.Charge();
        long limitMs = Room.NowMs + WithinMs + (Room.Shadow.Records.Count * 1_000L / RecordsPerS);
        long strokes = Room.Pen.Instruments.Strokes;
        long coolMs = Room.NowMs + CoolMs;
        while (!HasRun(strokes) && Room.NowMs < limitMs && Room.Violation == null)
        {
            Room.LiveUntil(Room.NowMs + StepMs, () => HasRun(strokes));
            limitMs = Room.Host.IsTooHot && Room.NowMs < coolMs ? Math.Max(limitMs, Room.NowMs + WithinMs) : limitMs;
        }
        limitMs = Math.Max(limitMs, Room.NowMs + WithinMs);
        Demand(HasRun(strokes), "the pen does not run again");
        Room.Pen.Technician = null;
        Room.Pen.Release();
        Room.Pen.Touch(false);
        Room.LiveUntil(limitMs, () => IsSettled());
        Demand(IsSettled(), $"the import does not end: {Room.Host}");
    }

    /// <inheritdoc/>
    public override void Look()
    {
    }

    private bool HasRun(long strokes) => Room.Pen.Instruments.Strokes - strokes >= StrokesMin;

    private bool IsSettled() =>
        Room.Terminals.Light != DeviceState.Running && Room.Terminals.StrokeHz == 0 && Room.Host.IsCaughtUp
        && Room.Ledger.Epoch(Room.Host.EpochId).Records.TryGetValue(Room.Shadow.Newest, out byte[]? held)
        && held.AsSpan().SequenceEqual(Room.Shadow.Raw[Room.Shadow.Newest]);

    private void Demand(bool isSo, string otherwise)
    {
        if (!isSo && Room.Violation == null)
        {
            Fail($"{otherwise} within {WithinMs / 1_000} s; light {Room.Terminals.Light}; host: {Room.Host}");
        }
    }
}
