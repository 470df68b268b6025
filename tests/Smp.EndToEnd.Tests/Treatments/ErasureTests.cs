using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Smp.EndToEnd.Tests.Treatments;

/// <summary>A client is forgotten after a treatment: the ledger holds, and no file tells who it was.</summary>
public sealed class ErasureTests : IDisposable
{
    /// <summary>What was told of the client; none of it may be left.</summary>
    private static readonly string[] Told =
    [
        "Quillfeather", "0161 4960774", "quill@example.org", "1984-02-29", "epilepsy", "hazelmoth",
        "Quarzapfel", "zebrawood", "brindlewort", "kestrelgrass", "ochrefinch", "saltmarrow", "pepperthorn",
    ];

    private readonly Clinic _clinic = new();
    private readonly DirectoryInfo _photos = Directory.CreateTempSubdirectory("smp-photos-");
    private string _client = "";

    public ErasureTests() => File.WriteAllText(Photo, "no photo, but bytes");

    private string Photo => Path.Combine(_photos.FullName, "ochrefinch.jpg");

    public void Dispose()
    {
        _clinic.Dispose();
        _photos.Delete(recursive: true);
    }

    [Fact]
    public void No_file_of_the_ledger_tells_who_was_treated_and_the_ledger_still_verifies()
    {
        _clinic.Begin("2026-03-12 10:00");
        Advise();
        Treat(_clinic.Open("--treatment 1 --person MK"));
        _clinic.Do("treatment complication 1 --codes blowout --note saltmarrow --person MK");
        string before = _clinic.Do("treatment show 1 --papers") + _clinic.Do($"client show {_client}");
        Assert.All(Told, word => Assert.Contains(word, before, StringComparison.Ordinal));
        Assert.Empty(FilesWith(Told));
        byte[] key = KeyOfClient();
        Assert.NotEmpty(FilesWith(key));

        Assert.Equal(
            $"client {_client} erased", _clinic.Do($"retention erase {_client} --basis gdpr-17 --person MK"));
        // A bridge holds the ledger, so that what a checkpoint would sweep away still lies there.
        Assert.True(File.Exists(_clinic.In("ledger.db-wal")));
        Assert.Empty(FilesWith(Told).Concat(FilesWith(key)));
        ExpectForgotten();
        _clinic.End();
        Assert.Empty(FilesWith(Told).Concat(FilesWith(key)));
        // The practitioner's name is not the client's to have erased; and the search does find what is there.
        Assert.Equal(["ledger.db.staff: Klein"], FilesWith("Klein"));
        _clinic.ExpectWhole();
    }

    private void Advise()
    {
        _clinic.Do("staff add MK --name 'Mara Klein' --licence SL-2210 --pin-file FILE/pin");
        _clinic.Do("premises set NQ1 --licence ST-11 --zone Europe/London");
        _client = _clinic.Do(
            "client add --name 'Ann Quillfeather' --phone '0161 4960774' --email quill@example.org --born 1984-02-29")
            .Split(' ')[1];
        _clinic.Do(
            $"treatment open --client {_client} --protocol scalpmates --goal buzz --area full-head --person MK");
        _clinic.Do("treatment plan 1 --days 2026-03-12 --person MK");
        _clinic.Do("treatment consultation 1 --channel face-to-face --outcome agreed --note hazelmoth --person MK");
        _clinic.Do($"treatment photo 1 --file '{Photo}' --shows before --person MK");
    }

    private void Treat(int visit)
    {
        _clinic.Do("treatment skin 1 --finding clear --note brindlewort");
        _clinic.Do("treatment health 1 --form 'house form 2' --told epilepsy --note pepperthorn");
        _clinic.Do("treatment clearance 1 --of health --reference 'letter of Dr Quarzapfel'");
        _clinic.Do($"treatment consent 1 {Course.Consent} --reference 'drawer zebrawood'");
        _clinic.Do($"treatment hairline 1 --photo '{Photo}'");
        _clinic.Do($"session check {visit} --answer scalp-today=no --note kestrelgrass");
        _clinic.Do($"session room {visit} --container SH-1");
        _clinic.Do(Course.Cleaning);
        _clinic.Do(Course.Pigment(visit) + " --label-shown");
        _clinic.Do("profile set 1 --title 'First layer, light' --rate-hz 90");
        _clinic.Do($"profile send 1 --session {visit}");
        _clinic.BindCartridge(visit);
        _clinic.Work(visit);
    }

    private void ExpectForgotten()
    {
        string shown = _clinic.Do("treatment show 1 --papers");
        Assert.Contains("(no longer kept, or not readable)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('{', shown);
        Assert.Contains($"client {_client} was erased on 2026-03-12", Refusal("session open --treatment 1 --person MK"),
            StringComparison.Ordinal);
        Assert.Contains(
            "was erased on 2026-03-12", Refusal(
                $"treatment open --client {_client} --protocol scalpmates --goal buzz --area crown --person MK"),
            StringComparison.Ordinal);
        Assert.Contains(
            "was erased on 2026-03-12",
            Refusal("treatment complication 1 --codes blowout --note later --person MK"), StringComparison.Ordinal);
        Assert.Contains(
            "was erased on 2026-03-12", Refusal("treatment papers 1 --out FILE/papers --person MK"),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(_clinic.In("papers")));
        Assert.Equal(
            "treatment 1 closed, abandoned", _clinic.Do("treatment close 1 --ending abandoned --person MK"));
        string report = _clinic.Do("report");
        Assert.Contains("The sums close, to the millisecond and the stroke.", report, StringComparison.Ordinal);
        Assert.Contains("SH-1", report, StringComparison.Ordinal);
        Assert.Contains("signed by MK", report, StringComparison.Ordinal);
        Assert.Contains("Acme", report, StringComparison.Ordinal);
    }

    private string Refusal(string words) => _clinic.Try(words).Complaint(1);

    // What is kept is sealed by this one key: it must be gone, or a patient reader has all of it back.
    private byte[] KeyOfClient()
    {
        using SqliteConnection sql = Room.OpenSql(_clinic.In("people.store"));
        using SqliteCommand command = sql.CreateCommand();
        command.CommandText = "SELECT key FROM client";
        return (byte[])command.ExecuteScalar()!;
    }

    private string[] FilesWith(params string[] texts) =>
        [.. texts.SelectMany(text => FilesWith(Encoding.UTF8.GetBytes(text)).Select(file => $"{file}: {text}"))];

    private string[] FilesWith(byte[] wanted) =>
    [
        .. from file in Directory.GetFiles(_clinic.Folder, "*", SearchOption.AllDirectories)
           // Neither the pen's port nor the empty file by which a bridge holds its post.
           where new FileInfo(file) is { LinkTarget: null, Length: > 0 }
           where File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0
           select Path.GetFileName(file),
    ];
}
