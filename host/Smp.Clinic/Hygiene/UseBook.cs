using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// One pass over all records of all pens: what a report shows of runs, days and faults is gathered here once.
/// </summary>
internal sealed class UseBook
{
    private const int DayS = 86_400;

    private readonly SortedDictionary<long, long> _motorOnMsByDay = [];
    private readonly Dictionary<CartridgeId, CartridgeRuns> _runs = [];
    private readonly Dictionary<(PenEpoch Pen, int Mount), StayTimes> _stays = [];
    private readonly List<PenTally> _pens = [];

    private (PenEpoch Pen, int Mount) _stayKey;
    private StayTimes _stay;
    private CartridgeId _runsKey;
    private CartridgeRuns? _runsOfKey;
    private long _day = -1;
    private long _dayMs;

    private UseBook()
    {
    }

    public IReadOnlyList<PenTally> Pens => _pens;

    /// <summary>Motor-on time of runs in the period whose time the pen did not know, ms.</summary>
    public long UndatedMs { get; private set; }

    /// <summary>Reads every record once.</summary>
    public static UseBook Of(IReadOnlyList<PenAccount> accounts, ReportPeriod period)
    {
        UseBook book = new();
        foreach (PenAccount account in accounts)
        {
            PenTally tally = new(account);
            book._pens.Add(tally);
            FactList facts = account.Facts;
            for (int place = 0; place < facts.Count; place++)
            {
                tally.Take(facts[place], period);
                book.Take(facts, place, period);
            }
            book.KeepStay();
        }
        book.KeepDay();
        return book;
    }

    /// <summary>A record's time, and whether its pen knew it.</summary>
    public static PlacedTime TimeOf(in PlacedFact placed) => new(placed.At, placed.Fact.Start.IsKnown);

    public CartridgeRuns RunsOf(CartridgeId cartridge) => _runs.GetValueOrDefault(cartridge) ?? new CartridgeRuns();

    public PlacedTime FromOf(MountAccount stay) =>
        new(stay.From, _stays.TryGetValue((stay.Pen, stay.Mount), out StayTimes times) && times.IsFromExact);

    public PlacedTime LastUseOf(MountAccount stay) =>
        new(stay.LastUse, _stays.TryGetValue((stay.Pen, stay.Mount), out StayTimes times) && times.IsLastUseExact);

    public List<DayUse> Days()
    {
        List<DayUse> days = [];
        foreach ((long day, long ms) in _motorOnMsByDay)
        {
            days.Add(new DayUse(new UtcInstant(day * DayS), ms));
        }
        return days;
    }

    private void Take(FactList facts, int place, ReportPeriod period)
    {
        ref readonly PlacedFact placed = ref facts[place];
        UsageFact fact = placed.Fact;
        if (fact.Mount != 0)
        {
            TakeStay(fact);
        }
        if (fact.Kind != UsageKind.Run)
        {
            return;
        }
        if (period.Contains(placed.At))
        {
            TakeDay(fact);
        }
        if (!fact.Cartridge.IsUnassigned)
        {
            TakeRun(facts, place, fact.Cartridge);
        }
    }

    private void TakeStay(in UsageFact fact)
    {
        if (_stayKey != (fact.Pen, fact.Mount))
        {
            KeepStay();
            _stayKey = (fact.Pen, fact.Mount);
            _stay = _stays.TryGetValue(_stayKey, out StayTimes known)
                ? known
                : new StayTimes(fact.Start.IsKnown, fact.Start.IsKnown);
        }
        if (fact.Kind == UsageKind.Run)
        {
            _stay = _stay with { IsLastUseExact = fact.Start.IsKnown };
        }
    }

    private void KeepStay()
    {
        if (_stayKey.Mount != 0)
        {
            _stays[_stayKey] = _stay;
        }
    }

    // Whole, on the day on which it began: a press lasts ten minutes at most.
    private void TakeDay(in UsageFact fact)
    {
        if (!fact.Start.IsKnown)
        {
            UndatedMs += fact.Value;
            return;
        }
        long day = fact.Start.UtcS / DayS;
        if (day != _day)
        {
            KeepDay();
            _day = day;
        }
        _dayMs += fact.Value;
    }

    private void KeepDay()
    {
        if (_dayMs > 0)
        {
            _motorOnMsByDay[_day] = _motorOnMsByDay.GetValueOrDefault(_day) + _dayMs;
        }
        _dayMs = 0;
    }

    private void TakeRun(FactList facts, int place, CartridgeId cartridge)
    {
        if (_runsOfKey is null || _runsKey != cartridge)
        {
            _runsKey = cartridge;
            if (!_runs.TryGetValue(_runsKey, out _runsOfKey))
            {
                _runsOfKey = new CartridgeRuns();
                _runs.Add(_runsKey, _runsOfKey);
            }
        }
        _runsOfKey.Add(facts, place);
    }

    private readonly record struct StayTimes(bool IsFromExact, bool IsLastUseExact);
}
