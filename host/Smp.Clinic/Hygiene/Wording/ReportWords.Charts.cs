namespace Smp.Clinic.Hygiene.Wording;

/// <content>Words in and around charts.</content>
public partial class ReportWords
{
    public virtual string HoursPerCartridge => "Needle hours per cartridge";

    public virtual string HoursPerCartridgeLead =>
        "Motor-on time, oldest at the top. The solid part is time under load.";

    public virtual string HoursPerCartridgeManyLead =>
        "Motor-on time, oldest at the left. The solid part is time under load.";

    public virtual string NewestOf(int shown, int all) => $"The newest {Count(shown)} of {Count(all)}.";

    public virtual string UnderLoad => "under load";

    public virtual string RunningFree => "running free";

    public virtual string Advisory(string duration) => $"the clinic's own advice, {duration}";

    public virtual string HoursPerDay => "Needle hours per day";

    public virtual string HoursPerDayLead =>
        "Days are UTC days. A run counts for the day on which it began; use without a cartridge is in it.";

    public virtual string HoursPerWeek => "Needle hours per week";

    public virtual string HoursPerWeekLead =>
        "Weeks begin on Monday, UTC. A run counts for the week in which it began; use without a cartridge is in it.";

    public virtual string Undated(string duration) =>
        $"{duration} more ran at times that the pen did not know; it is on no day here.";

    public virtual string LotTimeline => "Lots from receipt to expiry";

    public virtual string LotTimelineLead =>
        "From the first box to the printed expiry; the solid part is while cartridges of the lot were opened.";

    public virtual string Today => "report made";

    public virtual string LotUsed => "being opened";

    public virtual string LotKept => "on record";

    public virtual string ExpiryMark => "expiry";

    public virtual string CurrentTrend => "Current at set rate";

    public virtual string CurrentTrendLead =>
        "Mean current of each run over motor-on time, at the rate at which the cartridge ran longest. "
        + $"A rise of {WearSign.AmberPercent} % is amber, {WearSign.RedPercent} % red: a judgement, no maker has "
        + "published a figure. Nothing is said of less than "
        + $"{WearSign.MotorOnMsMin / 60_000} minutes.";

    public virtual string CurrentCurve => "mean current of a run";

    public virtual string CurrentLimit => $"{WearSign.AmberPercent} % above its first minutes";

    public virtual string CurrentAt(int rateMhz) => $"{(rateMhz + 500) / 1_000} Hz";

    public virtual string CurrentFromTo(int firstMa, int lastMa) => $"{firstMa} to {lastMa} mA";

    public virtual string TooShortToTell => "too short to tell";

    public virtual string SessionStrips => "Sessions on a line of time";

    public virtual string SessionStripsLead => "By the pen's own clock, UTC.";

    public virtual string SessionsUndated(int count) => count == 1
        ? "1 session is not here: its pen did not know the time."
        : $"{Count(count)} sessions are not here: their pens did not know the time.";

    public virtual string SessionName(SessionId session) => $"Session {session}";

    public virtual string StripRun => "run";

    public virtual string StripStay => "cartridge in the pen";

    public virtual string StripFault => "pen stopped or warned";

    public virtual string StripCut => "power lost";

    public virtual string StripUndated(int count) => count == 1
        ? "1 record is not on the line: the pen did not know the time."
        : $"{Count(count)} records are not on the line: the pen did not know the time.";

    public virtual string ChartSummary(string title, int count) => $"{title}: {Count(count)}";
}
