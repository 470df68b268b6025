using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Smp.App;
using Smp.App.Papers;
using Smp.Clinic.Papers;
using Smp.Clinic.Protocols;
using Smp.Clinic.Tests.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Plans;

public sealed class TreatmentPapersTests : IDisposable
{
    private const string Name = "Ann <Lee> & Söhne";

    private static readonly ClientReference Client = new(UInt128.Parse(
        "0123456789abcdeffedcba9876543210", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static readonly PlanIssue First = Issue("2026-03-01", "2026-03-02", "2026-03-12", "2026-04-02");
    private static readonly PlanIssue Moved = Issue("2026-03-10", "2026-03-02", "2026-03-16", "2026-04-06");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-papers-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Files.A, "reminders.ics preparation.html aftercare.html")]
    [InlineData(Files.B, "reminders.ics aftercare.html")]
    public void The_same_history_gives_the_same_papers(string id, string names)
    {
        TreatmentPapers papers = Papers(id, First, Moved);
        Assert.Equal(names, string.Join(' ', papers.All.Select(paper => paper.Name)));
        Assert.Equal(Written(papers), Written(Papers(id, First, Moved)));
    }

    [Fact]
    public void A_client_is_named_on_the_pages_alone_and_only_where_the_clinic_asks_for_it()
    {
        TreatmentPapers plain = Papers(Files.A, First);
        Assert.False(plain.HasName);
        Assert.All(plain.All, paper => Assert.DoesNotContain("Ann", Text(paper), StringComparison.Ordinal));
        TreatmentPapers named = Papers(Files.A, new PaperWishes { Name = Name }, First);
        Assert.True(named.HasName);
        Assert.All(named.All, paper => Assert.Equal(
            paper.Name.EndsWith(".html", StringComparison.Ordinal),
            Text(paper).Contains("For <bdi>Ann &lt;Lee&gt; &amp; Söhne</bdi>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_clinic_or_its_telephone_no_empty_line_is_left()
    {
        string page = Text(Papers(Files.A, First).All[^1]);
        Assert.DoesNotContain("class=\"eyebrow\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"contact\"", page, StringComparison.Ordinal);
        Assert.Contains("contact us.</p>", page, StringComparison.Ordinal);
        string full = Text(Papers(Files.A, new PaperWishes { Clinic = "Studio", Contact = "01632 960 123" }, First)
            .All[^1]);
        Assert.Contains("<p class=\"eyebrow\">Studio</p>", full, StringComparison.Ordinal);
        Assert.Contains("contact us:</p>\n<p class=\"contact\">01632 960 123</p>", full, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_session_makes_a_new_issue_whose_entries_replace_the_old_ones()
    {
        string first = Text(Papers(Files.A, First).All[0]);
        string second = Text(Papers(Files.A, First, Moved).All[0]);
        Assert.DoesNotMatch("SEQUENCE:[1-9]", first);
        Assert.Matches("SEQUENCE:1", second);
        Assert.Empty(CalendarText.UidsIn(first)!.Except(CalendarText.UidsIn(second)!));
        string page = Text(Papers(Files.A, First, Moved).All[^1]);
        Assert.Contains("Issue 2, 10 March 2026; it replaces earlier ones.", page, StringComparison.Ordinal);
        Assert.Contains("Mon 16 Mar", page, StringComparison.Ordinal);
        Assert.Contains("Issue 1, 1 March 2026. Rules", Text(Papers(Files.A, First).All[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Preparation_has_a_sheet_for_each_visit_that_lies_ahead()
    {
        Assert.Equal(["1st", "2nd", "3rd"], VisitsIn(Papers(Files.A, First)));
        Assert.Equal(["2nd", "3rd"], VisitsIn(Papers(Files.A, First, Moved)));
        PlanIssue late = Issue("2026-04-07", "2026-03-02", "2026-03-16", "2026-04-06");
        Assert.DoesNotContain(Papers(Files.A, First, late).All, paper => paper.Name == "preparation.html");
    }

    [Fact]
    public void Papers_replace_those_of_an_earlier_issue_and_are_for_this_user_alone()
    {
        string folder = Path.Combine(_folder.FullName, "for-the-client");
        PaperFolder.Write(folder, Papers(Files.A, First));
        TreatmentPapers second = Papers(Files.A, First, Moved);
        IReadOnlyList<string> paths = PaperFolder.Write(folder, second);
        Assert.Equal(second.All.Select(paper => paper.Bytes), paths.Select(File.ReadAllBytes));
        Assert.Equal(paths.Order(), Directory.GetFiles(folder).Order());
        Assert.All(paths, path => Assert.True(
            OperatingSystem.IsWindows()
            || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    [Theory]
    [InlineData("reminders.ics")]
    [InlineData("preparation.html")]
    [InlineData("aftercare.html")]
    public void What_is_not_of_this_treatment_is_left_alone(string name)
    {
        string folder = _folder.FullName;
        PaperFolder.Write(folder, Papers(Files.A, 2, First));
        Dictionary<string, byte[]> others = Directory.GetFiles(folder).ToDictionary(path => path, File.ReadAllBytes);
        foreach (string path in others.Keys.Where(path => Path.GetFileName(path) != name))
        {
            File.Delete(path);
        }
        VerbException refused = Assert.Throws<VerbException>(() => PaperFolder.Write(folder, Papers(Files.A, First)));
        Assert.Contains($"{name} is there and not from this treatment", refused.Message, StringComparison.Ordinal);
        string left = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(others[left], File.ReadAllBytes(left));
    }

    [Fact]
    public void A_file_of_somebody_elses_is_left_alone()
    {
        string path = Path.Combine(_folder.FullName, "aftercare.html");
        File.WriteAllText(path, "<p>my own</p>");
        Assert.Throws<VerbException>(() => PaperFolder.Write(_folder.FullName, Papers(Files.B, First)));
        Assert.Equal("<p>my own</p>", File.ReadAllText(path));
    }

    private static IEnumerable<string> VisitsIn(TreatmentPapers papers) =>
        Regex.Matches(Text(papers.All[1]), "<h1>Before your (\\w+) visit</h1>").Select(match => match.Groups[1].Value);

    private static TreatmentPapers Papers(string id, params PlanIssue[] issues) => Papers(id, 1, issues);

    private static TreatmentPapers Papers(string id, PaperWishes wishes, params PlanIssue[] issues) =>
        Papers(id, 1, issues, wishes);

    private static TreatmentPapers Papers(string id, uint treatment, params PlanIssue[] issues) =>
        Papers(id, treatment, issues, new());

    private static TreatmentPapers Papers(string id, uint treatment, PlanIssue[] issues, PaperWishes wishes) => new(
        Client, new(treatment), ProtocolShelf.BuiltIn().Find(id)!, TreatmentGoal.Buzz, issues, wishes);

    private static PlanIssue Issue(string at, params string[] sessions) =>
        new(Days.Set(3, sessions), UtcInstant.StartOf(Days.On(at)));

    private static string Text(Paper paper) => Encoding.UTF8.GetString(paper.Bytes);

    private static IEnumerable<string> Written(TreatmentPapers papers) =>
        papers.All.Select(paper => Convert.ToHexStringLower(paper.Bytes));
}
