using System;
using System.IO;
using System.Threading.Tasks;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Staff;
using Xunit;

namespace Smp.Bridge.Tests.Staff;

/// <summary>Five tries, each counted before it is answered; then each costs a wait that grows.</summary>
public sealed class StaffDeskTests : IDisposable
{
    private const string Right = "271828";
    private readonly FrontDesk _front = new();

    public StaffDeskTests() => _front.Keep(FrontDesk.Mara, "Mara Klein", Right);

    public void Dispose() => _front.Dispose();

    [Fact]
    public void The_right_PIN_is_right_as_often_as_it_is_tried()
    {
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(PinOutcome.Right, _front.Try(Right).Outcome);
        }
        Assert.Equal(default, _front.Desk.File.Find(FrontDesk.Mara)!.Tries);
    }

    [Theory]
    [InlineData("27182")]
    [InlineData("2718280")]
    [InlineData("271827")]
    [InlineData("0271828")]
    public void Any_other_is_wrong_and_the_tries_left_are_told(string wrong)
    {
        PinAnswer answer = _front.Try(wrong);
        Assert.Equal((PinOutcome.Wrong, 4), (answer.Outcome, answer.Tries.Left));
        Assert.Equal(PinOutcome.Right, _front.Try(Right).Outcome);
        Assert.Equal(4, _front.Try(wrong).Tries.Left);
    }

    [Fact]
    public void Five_in_vain_lock_it_and_the_wait_doubles_up_to_a_day()
    {
        for (int left = 4; left >= 0; left--)
        {
            Assert.Equal(left, _front.Try("0000").Tries.Left);
        }
        long atS = 0;
        foreach (int waitS in new[] { 300, 600, 1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 76_800, 86_400, 86_400 })
        {
            PinAnswer early = _front.Try(Right, atS + waitS - 1);
            Assert.Equal(PinOutcome.Waiting, early.Outcome);
            Assert.Equal(FrontDesk.Nine.UtcS + atS + waitS, early.Tries.OpenAt.UtcS);
            atS += waitS;
            Assert.Equal(PinOutcome.Wrong, _front.Try("0000", atS).Outcome);
        }
        Assert.Equal(PinOutcome.Right, _front.Try(Right, atS + 86_400).Outcome);
        Assert.Equal(4, _front.Try("0000", atS + 86_400).Tries.Left);
    }

    [Fact]
    public void A_try_that_was_not_looked_at_does_not_count()
    {
        for (int i = 0; i < 5; i++)
        {
            _front.Try("0000");
        }
        PinTries before = _front.Desk.File.Find(FrontDesk.Mara)!.Tries;
        Assert.Equal(PinOutcome.Waiting, _front.Try("0000", 10).Outcome);
        Assert.Equal(before, _front.Desk.File.Find(FrontDesk.Mara)!.Tries);
    }

    [Fact]
    public void A_PIN_that_is_set_anew_is_open_at_once_and_the_old_one_is_gone()
    {
        for (int i = 0; i < 5; i++)
        {
            _front.Try("0000");
        }
        _front.Keep(FrontDesk.Mara, "Mara Klein", "3141");
        Assert.Equal(PinOutcome.Wrong, _front.Try(Right).Outcome);
        Assert.Equal(PinOutcome.Right, _front.Try("3141").Outcome);
    }

    [Fact]
    public void A_try_counts_though_the_program_is_killed_before_the_answer()
    {
        for (int killed = 1; killed <= 5; killed++)
        {
            var dying = new StaffDesk(_front.Ledger, () => throw new InvalidOperationException("killed"));
            Assert.Throws<InvalidOperationException>(
                () => dying.Check(FrontDesk.Mara, FrontDesk.PinOf(Right), FrontDesk.Nine));
            Assert.Equal(killed, _front.Desk.File.Find(FrontDesk.Mara)!.Tries.Wrong);
        }
        Assert.Equal(PinOutcome.Waiting, _front.Try(Right).Outcome);
    }

    [Fact]
    public void A_PIN_changed_while_another_try_is_looked_at_stays_changed()
    {
        var slow = new StaffDesk(_front.Ledger, () => _front.Keep(FrontDesk.Mara, "Mara Klein", "3141"));
        Assert.Equal(PinOutcome.Right, slow.Check(FrontDesk.Mara, FrontDesk.PinOf(Right), FrontDesk.Nine).Outcome);
        Assert.Equal(PinOutcome.Right, _front.Try("3141").Outcome);
        Assert.Equal(PinOutcome.Wrong, _front.Try(Right).Outcome);
    }

    [Fact]
    public void Tries_of_many_at_once_are_all_counted()
    {
        string path = _front.Ledger.Path;
        Parallel.For(0, 4, _ =>
        {
            using Smp.Ledger.LedgerFile own = Smp.Ledger.LedgerFile.Open(path);
            new StaffDesk(own).Check(FrontDesk.Mara, FrontDesk.PinOf("0000"), FrontDesk.Nine);
        });
        Assert.Equal(4, _front.Desk.File.Find(FrontDesk.Mara)!.Tries.Wrong);
    }

    [Fact]
    public void Nobody_else_is_locked_and_who_has_no_PIN_has_none()
    {
        _front.Keep(FrontDesk.Lou, "Lou Bell", "4711");
        for (int i = 0; i < 5; i++)
        {
            _front.Try("0000");
        }
        Assert.Equal(
            PinOutcome.Right,
            _front.Desk.Check(FrontDesk.Lou, FrontDesk.PinOf("4711"), FrontDesk.Nine).Outcome);
        File.Delete(_front.FilePath);
        Assert.Equal(PinOutcome.None, _front.Try(Right).Outcome);
        Assert.False(File.Exists(_front.FilePath));
    }

    [Theory]
    [InlineData("1234", true, false)]
    [InlineData("9876", true, false)]
    [InlineData("00000000", true, false)]
    [InlineData("1357", true, true)]
    [InlineData(" 4711 ", true, true)]
    [InlineData("471", false, false)]
    [InlineData("471112345", false, false)]
    [InlineData("47a1", false, false)]
    [InlineData("\u0664\u0667\u0661\u0661", false, false)]
    [InlineData("", false, false)]
    public void A_PIN_is_four_to_eight_digits_and_not_the_first_that_anybody_tries(
        string text, bool isPin, bool mayBeChosen)
    {
        Assert.Equal(isPin, Pin.TryParse(text, out Pin? pin, out ClinicRefusal? refusal));
        Assert.Equal(mayBeChosen, Pin.TryChoose(text, out _, out ClinicRefusal? unwise));
        Assert.Equal(isPin ? "a PIN" : "", $"{pin}");
        foreach (ClinicRefusal? told in new[] { refusal, unwise })
        {
            Assert.True(text.Length == 0 || told is null || !told.Sentence.Contains(text, StringComparison.Ordinal));
        }
    }
}
