using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Smp.App.Papers;
using Smp.Clinic;
using Smp.Clinic.Papers;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Calendar.Tests;

public sealed class CalendarTests : IClassFixture<CalendarProgram>
{
    private static readonly ClientReference Client = new(UInt128.Parse(
        "0123456789abcdeffedcba9876543210", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static readonly string[] Three = ["2026-03-02", "2026-03-12", "2026-04-02"];

    private readonly CalendarProgram _program;

    public CalendarTests(CalendarProgram program) => _program = program;

    [Theory]
    [InlineData("scalperfection", TreatmentGoal.Buzz)]
    [InlineData("scalperfection", TreatmentGoal.Density)]
    [InlineData("scalpmates", TreatmentGoal.Scar)]
    public void A_calendar_program_reads_every_entry_on_its_days(string protocol, TreatmentGoal goal)
    {
        TreatmentPlan plan = Plan(protocol, goal, Three);
        PlanCalendar calendar = First(plan);
        JsonObject file = _program.Import(calendar)["files"]![0]!.AsObject();
        Assert.Equal("vcalendar 2.0 PUBLISH", $"{file["name"]} {file["version"]} {file["method"]}");
        Assert.Equal(calendar.Entries.Select(Shown), Entries(file).Select(Shown));
        Assert.Equal(
            plan.Windows.Where(window => window.Calendar is not null).Select(window => window.CalendarSpan.ToString())
                .Order(),
            Entries(file).Select(Span).Order());
        Assert.All(Entries(file), entry => Assert.True((bool)entry["allDay"]!));
        Assert.All(Entries(file), entry => Assert.Equal("PRIVATE", (string?)entry["class"]));
    }

    [Fact]
    public void Washing_is_banned_on_five_whole_days()
    {
        string text = CalendarText.Write(First(Plan("scalperfection", TreatmentGoal.Buzz, Three)));
        Assert.Contains("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260307\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260502\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reissue_replaces_the_old_calendar()
    {
        PlanCalendar first = First(Plan("scalperfection", TreatmentGoal.Buzz, Three));
        PlanCalendar second = first.Next(
            Plan("scalperfection", TreatmentGoal.Buzz, "2026-03-02", "2026-03-16", "2026-04-06"), At("2026-03-10"));
        JsonObject held = _program.Import(first, second);
        Assert.Equal(Standing(second), Entries(held["held"]!).Select(Named).Order());
        Assert.Equal(
            Entries(held["held"]!).Select(Named).Order(),
            Entries(_program.Import(second)["held"]!).Select(Named).Order());
        // What the moved sessions do not touch is the same entry in the same state.
        Assert.Contains(second.Entries, entry => entry.Sequence == 0 && !entry.IsWithdrawn);
        Assert.Contains(second.Entries, entry => entry.Sequence == 1 && !entry.IsWithdrawn);
    }

    [Theory]
    [InlineData("scalperfection")]
    [InlineData("scalpmates")]
    public void A_moved_session_reissues_the_papers_and_the_client_holds_the_new_days_alone(string protocol)
    {
        PlanIssue first = new(Dates(Three), At("2026-03-01"));
        PlanIssue moved = new(Dates(["2026-03-02", "2026-03-16", "2026-04-06"]), At("2026-03-10"));
        string[] issues = [Reminders(protocol, first), Reminders(protocol, first, moved)];
        JsonObject read = _program.Import(issues);
        Dictionary<string, JsonNode> old = Entries(read["files"]![0]!).ToDictionary(entry => (string)entry["uid"]!);
        Assert.All(Entries(read["files"]![1]!), entry => Assert.True(
            !old.TryGetValue((string)entry["uid"]!, out JsonNode? before)
            || Span(before) == Span(entry) && (string?)entry["status"] == "CONFIRMED"
            || (int)entry["sequence"]! > (int)before["sequence"]!, $"{entry}"));
        PlanCalendar standing = First(Plan(protocol, TreatmentGoal.Buzz, "2026-03-02", "2026-03-16", "2026-04-06"));
        Assert.Equal(Standing(standing), Entries(read["held"]!).Select(Named).Order());
    }

    [Fact]
    public void A_window_that_falls_apart_and_grows_together_again_leaves_nothing_behind()
    {
        TreatmentPlan near = Plan("scalpmates", TreatmentGoal.Buzz, Three);
        TreatmentPlan far = Plan("scalpmates", TreatmentGoal.Buzz, "2026-03-02", "2026-04-12", "2026-05-20");
        PlanCalendar first = First(near);
        PlanCalendar second = first.Next(far, At("2026-03-10"));
        PlanCalendar third = second.Next(near, At("2026-03-11"));
        Assert.Equal(3, Swims(second).Count(entry => !entry.IsWithdrawn));
        Assert.Equal(1, Swims(third).Count(entry => !entry.IsWithdrawn));
        Assert.Equal(2, Swims(third).Count(entry => entry.IsWithdrawn));
        foreach (PlanCalendar[] seen in (PlanCalendar[][])[[first, second, third], [first, third], [third]])
        {
            Assert.Equal(Standing(third), Entries(_program.Import(seen)["held"]!).Select(Named).Order());
        }
        PlanCalendar again = third.Next(far, At("2026-03-12"));
        JsonNode held = _program.Import(first, second, third, again)["held"]!;
        Assert.Equal(Standing(again), Entries(held).Select(Named).Order());
    }

    [Fact]
    public void An_issue_without_a_change_changes_nothing_but_its_stamp()
    {
        TreatmentPlan plan = Plan("scalpmates", TreatmentGoal.Buzz, Three);
        PlanCalendar first = First(plan);
        PlanCalendar second = first.Next(plan, At("2026-04-01"));
        Assert.Equal(first.Entries, second.Entries);
        Assert.Equal(
            CalendarText.Write(first),
            CalendarText.Write(second).Replace("20260401T000000Z", "20260301T000000Z", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CalendarWording.Plain)]
    [InlineData(CalendarWording.Numbered)]
    public void Nothing_in_any_calendar_names_health_or_the_client(CalendarWording wording)
    {
        foreach (Protocol protocol in ProtocolShelf.BuiltIn().Files.Select(file => file.Protocol))
        {
            foreach (TreatmentGoal goal in Enum.GetValues<TreatmentGoal>())
            {
                PlanCalendar calendar = PlanCalendar.First(
                    Client, 1, TreatmentPlan.Of(protocol, goal, Dates(Three)), At("2026-03-01"), wording);
                string text = CalendarText.Write(calendar);
                Assert.All(text.Split("\r\n"), line => Assert.Null(CalendarWords.FindIn(line)));
                Assert.Null(CalendarWords.FindIn(CalendarText.FileName));
                Assert.DoesNotContain(protocol.Name, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Client.StoredForm, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Client.ShortForm, text, StringComparison.OrdinalIgnoreCase);
                Assert.All(
                    calendar.Entries.Where(_ => wording == CalendarWording.Numbered),
                    entry => Assert.StartsWith("Reminder ", entry.Summary, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Reminders_come_in_the_evening_before_or_in_the_morning_and_with_the_same_words()
    {
        JsonObject file = _program.Import(First(Plan("scalperfection", TreatmentGoal.Buzz, Three)));
        Assert.Equal(
            ["-PT6H", "PT9H"], Alarms(file["held"]!).Select(alarm => (string)alarm["trigger"]!).Distinct().Order());
        Assert.All(Alarms(file["held"]!), alarm => Assert.Equal("DISPLAY", (string?)alarm["action"]));
        Assert.All(Entries(file["held"]!).Where(entry => entry["alarms"]!.AsArray().Count > 0), entry =>
            Assert.Equal((string?)entry["summary"], (string?)entry["alarms"]![0]!["description"]));
    }

    [Fact]
    public void Names_of_entries_are_each_their_own_for_every_client_and_treatment()
    {
        TreatmentPlan plan = Plan("scalperfection", TreatmentGoal.Buzz, Three);
        IEnumerable<CalendarEntry> all = First(plan).Entries
            .Concat(PlanCalendar.First(Client, 2, plan, At("2026-03-01")).Entries)
            .Concat(PlanCalendar.First(new(UInt128.One), 1, plan, At("2026-03-01")).Entries);
        Assert.Equal(all.Count(), all.Select(entry => entry.Uid).Distinct().Count());
        Assert.All(all, entry => Assert.Equal(8, Guid.Parse(entry.Uid).Version));
    }

    [Fact]
    public void Long_and_strange_words_are_folded_escaped_and_read_back()
    {
        const string Odd = "Kein Café; nichts, gar\\nichts 🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊";
        Protocol of = ProtocolShelf.BuiltIn().Find("scalpmates")!.Protocol;
        AftercareRule swim = of.Aftercare.Single(rule => rule.Id == "swim-none");
        of = of with { Aftercare = [swim with { Calendar = new(Odd, Reminder.Morning) }] };
        PlanCalendar calendar = First(TreatmentPlan.Of(of, TreatmentGoal.Buzz, Dates(Three)));
        string text = CalendarText.Write(calendar);
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);
        Assert.Equal(
            Odd, (string?)Entries(_program.Import(calendar)["held"]!).Single(
                entry => ((string)entry["summary"]!).StartsWith("Kein", StringComparison.Ordinal))["summary"]);
        byte[] octets = Encoding.UTF8.GetBytes(text);
        Assert.Equal(octets.Count(one => one == '\n'), octets.Count(one => one == '\r'));
        UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(
            strict.GetByteCount(line), 0, CalendarText.LineOctetsMax));
    }

    private static string Reminders(string protocol, params PlanIssue[] issues) => Encoding.UTF8.GetString(
        new TreatmentPapers(
            Client, new(1), ProtocolShelf.BuiltIn().Find(protocol)!, TreatmentGoal.Buzz, issues, new PaperWishes())
            .All.Single(paper => paper.Name == CalendarText.FileName).Bytes);

    private static IEnumerable<CalendarEntry> Swims(PlanCalendar calendar) =>
        calendar.Entries.Where(entry => entry.Summary == "No swimming");

    /// <summary>What a calendar program should hold when it has this issue, whatever it had before.</summary>
    private static IEnumerable<string> Standing(PlanCalendar calendar) => calendar.Entries
        .Where(entry => !entry.IsWithdrawn).Select(entry => $"{entry.Uid} {entry.Days} {entry.Summary}").Order();

    private static string Named(JsonNode entry) => $"{entry["uid"]} {Span(entry)} {entry["summary"]}";

    private static string Shown(CalendarEntry entry) =>
        $"{entry.Uid} {entry.Sequence} {entry.Days} {entry.Summary} {entry.Description}";

    private static string Shown(JsonNode entry) =>
        $"{entry["uid"]} {entry["sequence"]} {Span(entry)} {entry["summary"]} {entry["description"]}";

    private static string Span(JsonNode entry)
    {
        JsonArray days = entry["days"]!.AsArray();
        return $"{days[0]}..{days[^1]}";
    }

    private static IEnumerable<JsonNode> Entries(JsonNode holder) =>
        (holder as JsonArray ?? holder["entries"]!.AsArray()).Select(entry => entry!);

    private static IEnumerable<JsonNode> Alarms(JsonNode holder) =>
        Entries(holder).SelectMany(entry => entry["alarms"]!.AsArray()).Select(alarm => alarm!);

    private static PlanCalendar First(TreatmentPlan plan) => PlanCalendar.First(Client, 1, plan, At("2026-03-01"));

    private static TreatmentPlan Plan(string protocol, TreatmentGoal goal, params string[] sessions) =>
        TreatmentPlan.Of(ProtocolShelf.BuiltIn().Find(protocol)!.Protocol, goal, Dates(sessions));

    private static TreatmentDates Dates(string[] sessions)
    {
        DateOnly[] days = [.. sessions.Select(Day)];
        Assert.True(TreatmentDates.TryTake(days, days.Length, out TreatmentDates? dates, out _));
        return dates;
    }

    private static UtcInstant At(string day) => UtcInstant.StartOf(Day(day));

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
