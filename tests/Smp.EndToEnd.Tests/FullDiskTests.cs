using System;
using System.Globalization;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Smp.EndToEnd.Tests;

/// <summary>A person's act on a full disk is whole or not there, says so in one line, and works again after.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const string Complaint = "^code 2 smp: [^ ]*/disk/ledger.db: the disk is full and the last group was not "
        + "written; free some space and try again\\.$";

    /// <summary>From no room at all to enough: the act fails at its first write, in between, at its last.</summary>
    private const string RoomsLeftKb = "0 4 8 12 16 20 24 28 32 48 64 128";

    // The disk is filled up to what is left, the act is tried, and what the ledger then is follows it.
    private const string Script =
        """
        mkdir $1/disk && mount -t tmpfs -o size=1m tmpfs $1/disk && cp $1/ledger.db $1/disk || exit 9
        for left in ROOMS; do
          head -c 2M /dev/zero > $1/disk/ballast 2> $1/filling
          truncate -s -${left}K $1/disk/ballast
          smp ACT --ledger $1/disk/ledger.db > $1/said 2> $1/complaint
          echo "code $? $(cat $1/complaint)"
          smp verify --ledger $1/disk/ledger.db
          rm $1/disk/ballast
        done
        smp ACT --ledger $1/disk/ledger.db > $1/said && smp verify --ledger $1/disk/ledger.db
        """;

    [Theory]
    [InlineData("stock receive --maker Bishop --lot L7 --expiry 2031-05 --pieces 20")]
    [InlineData("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box")]
    [InlineData("session open")]
    public void Act_on_a_full_disk_is_whole_or_not_there_and_works_again_after(string act)
    {
        if (!SmallDisk.IsPossible)
        {
            output.WriteLine("this user may not mount a small disk; the ledger's own tests limit pages instead");
            return;
        }
        using Room room = new();
        room.MakeLedger(30);
        string script = Script.Replace("ROOMS", RoomsLeftKb, StringComparison.Ordinal)
            .Replace("ACT", act, StringComparison.Ordinal);
        using ProgramRun run = SmallDisk.Shell(script, room, SmallDisk.Unshare);
        string[] lines = run.Expect(0).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        output.WriteLine(string.Join('\n', lines));

        long rows = 31;
        string[][] tries = [.. lines[..^1].Chunk(2)];
        foreach (string[] tried in tries)
        {
            long rowsAfter = RowsOf(tried[1]);
            Assert.Equal(tried[0].StartsWith("code 0", StringComparison.Ordinal), rowsAfter > rows);
            rows = rowsAfter;
        }
        string[] refused = [.. tries.Select(tried => tried[0]).Where(line => line != "code 0 ")];
        Assert.Equal(RoomsLeftKb.Split(' ').Length, tries.Length);
        Assert.NotEmpty(refused);
        Assert.All(refused, line => Assert.Matches(Complaint, line));
        Assert.True(RowsOf(lines[^1]) > rows);
    }

    [Theory]
    [InlineData("stock labels 1", "echo old > $1/disk/out", "code 2 ballast out old")]
    [InlineData("verify --prove 2", "true", "code 2 ballast")]
    public void Sheet_or_proof_on_a_full_disk_leaves_the_old_file_or_none(string act, string before, string expected)
    {
        if (!SmallDisk.IsPossible)
        {
            output.WriteLine("this user may not mount a small disk");
            return;
        }
        using Room room = new();
        room.MakeLedger(3);
        room.Do("stock receive --maker Bishop --lot L7 --expiry 2031-05 --pieces 20");
        room.Do("checkpoint make");
        const string script =
            """
            mkdir $1/disk && mount -t tmpfs -o size=64k tmpfs $1/disk && BEFORE || exit 9
            head -c 2M /dev/zero > $1/disk/ballast 2> $1/filling
            smp ACT --out $1/disk/out --ledger $1/ledger.db > $1/said 2> $1/complaint
            echo "code $?" $(ls $1/disk) $(cat $1/disk/out 2> $1/missing)
            """;
        using ProgramRun run = SmallDisk.Shell(
            script.Replace("ACT", act, StringComparison.Ordinal).Replace("BEFORE", before, StringComparison.Ordinal),
            room, SmallDisk.Unshare);
        Assert.Equal(expected, run.Expect(0));
    }

    private static long RowsOf(string verified)
    {
        Assert.StartsWith("OK ", verified, StringComparison.Ordinal);
        return long.Parse(verified.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
