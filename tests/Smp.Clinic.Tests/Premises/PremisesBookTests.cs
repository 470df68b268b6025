using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Premises;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Premises;

public sealed class PremisesBookTests
{
    [Fact]
    public void The_newest_row_of_a_code_counts()
    {
        ClinicRecord record = new ClinicRecord().Take(Set("NQ1", "ST-11", 1), Set("NQ1", "ST-12", 2));
        Assert.Equal("ST-12", record.Premises.Only!.Licence);
        record.Take(Set("A-2", null, 3));
        Assert.Null(record.Premises.Only);
        Assert.Equal("A-2", record.Premises.Newest!.Premises.Text);
        Assert.Equal(["A-2", "NQ1"], record.Premises.All.Select(row => row.Premises.Text));
        Assert.Equal("ST-12", record.Premises.Find(Given.PremisesOf("NQ1"))!.Licence);
        Assert.Null(record.Premises.Find(Given.PremisesOf("NQ2")));
    }

    [Theory]
    [InlineData("Europe/London", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("Europe/Lundon", false)]
    [InlineData("posixrules/..", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("/Europe/London", false)]
    [InlineData("", false)]
    [InlineData("Europe/London\u001b[2J", false)]
    public void Only_a_zone_that_this_computer_knows_is_written(string text, bool isRight)
    {
        bool isZone = ZoneId.TryParse(text, out ZoneId? zone, out ClinicRefusal? refusal)
            && (refusal = new ClinicRecord().Judge(Set("NQ1", null, 1) with { Zone = zone })) is null;
        Assert.Equal(isRight, isZone);
        Assert.Equal(isRight, refusal is null);
    }

    [Fact]
    public void A_zone_that_another_computer_knew_is_read()
    {
        ClinicRecord record = new ClinicRecord().Take(
            Set("NQ1", null, 1) with { Zone = Given.ZoneOf("Mars/Olympus_Mons") });
        Assert.Empty(record.RefusedRows);
        Assert.Equal("Mars/Olympus_Mons", record.Premises.Newest!.Zone.Text);
    }

    [Theory]
    [InlineData("NQ1", true)]
    [InlineData(" a-2 ", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("123456789012345678901", false)]
    [InlineData("Main Street", false)]
    [InlineData("", false)]
    public void A_code_of_premises_is_short_and_one_word(string text, bool isRight) =>
        Assert.Equal(isRight, PremisesCode.TryParse(text, out _, out _));

    private static PremisesSet Set(string premises, string? licence, int minutes) =>
        new(Given.PremisesOf(premises), licence, Given.ZoneOf("Europe/London"), Given.At(minutes));
}
