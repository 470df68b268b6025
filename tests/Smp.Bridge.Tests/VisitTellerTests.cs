using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Bridge.Tests;

public sealed class VisitTellerTests
{
    private const long Nine = 1_772_442_000;
    private static readonly SessionId Visit = new(1);
    private static readonly CartridgeId Cartridge = new(4_711);
    private readonly ClinicRecord _record = new();
    private readonly List<string> _told = [];

    [Fact]
    public void What_is_too_long_is_told_once_and_a_break_anew_after_a_pause()
    {
        ClientReference client = new(7);
        foreach (ClinicEvent next in ReadyVisit.Events(client, Visit, new(Nine))
            .Concat(ReadyVisit.Bound(client, Visit, Cartridge, new(Nine))))
        {
            _record.Apply(next, _record.Events.Count + 1);
        }
        VisitTeller teller = new(() => _record, _told.Add);
        long nowMs = 0;
        void LookAt(int minute) => teller.Tick(nowMs += 60_000, new(Nine + (60L * minute)));
        for (uint minute = 0; minute < 95; minute++)
        {
            Run(minute);
            LookAt((int)minute);
        }
        Assert.Equal(
            "session 1: A break is due: 90 minutes without a pause, and 90 are the limit.", Assert.Single(_told));
        for (uint minute = 105; minute < 200; minute++)
        {
            Run(minute);
            LookAt((int)minute);
        }
        Assert.Equal(3, _told.Count);
        Assert.StartsWith("session 1: The session has lasted 121 minutes", _told[1], System.StringComparison.Ordinal);
        Assert.StartsWith("session 1: A break is due", _told[2], System.StringComparison.Ordinal);
    }

    [Fact]
    public void It_looks_once_a_minute_and_not_at_all_while_the_time_is_not_known()
    {
        int looks = 0;
        VisitTeller teller = new(
            () =>
            {
                looks++;
                return _record;
            },
            _told.Add);
        teller.Tick(0, default);
        Assert.Equal(0, looks);
        teller.Tick(1, new(Nine));
        teller.Tick(60_000, new(Nine));
        Assert.Equal(1, looks);
        teller.Tick(60_001, new(Nine));
        Assert.Equal(2, looks);
    }

    private uint _sequence;

    private void Run(uint minute) => _record.Apply(
        new UsageFact
        {
            Pen = new(1, 1), Sequence = ++_sequence, Predecessor = _sequence - 1, Kind = UsageKind.Run,
            Cartridge = Cartridge, Mount = 1, Start = new(Nine + (60 * minute)), Value = 30_000,
        },
        100 + _sequence);
}
