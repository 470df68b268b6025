using System;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class PackageToldTests
{
    private static readonly PackageTold Typed = new("as typed");
    private static readonly PackageTold Entry = new("in catalogue entry 2")
    {
        Maker = "Bishop", Model = "SMP", Configuration = "3RL", DiameterUm = 250,
        Sterilisation = Sterilisation.EthyleneOxide, MembraneProof = "letter",
    };

    [Fact]
    public void What_was_not_typed_comes_from_whoever_knows_it()
    {
        PackageTold joined = Join(
            Typed with { Maker = "BISHOP", Lot = Given.LotOf("L7"), MembraneProof = "box" },
            new PackageTold("in the scan") { Lot = Given.LotOf("L7"), Serial = "059" }, Entry);
        Assert.Equal(
            ("BISHOP", "SMP", "3RL", 250, "L7", "059", "box"),
            (joined.Maker, joined.Model, joined.Configuration, joined.DiameterUm, joined.Lot?.Text, joined.Serial,
                joined.MembraneProof));
        Assert.Equal(Sterilisation.EthyleneOxide, joined.Sterilisation);
    }

    [Fact]
    public void A_month_and_its_last_day_are_one_expiry_and_the_first_stands() => Assert.Equal(
        "2027-02-28",
        Join(
            Typed with { Expiry = Given.ExpiryOf("2027-02-28") },
            new PackageTold("on box 3") { Expiry = Given.ExpiryOf("2027-02") }).Expiry?.Text);

    [Fact]
    public void Every_contradiction_is_refused_with_both_sides()
    {
        Expect("its maker is Kwadron as typed and Bishop in catalogue entry 2", Typed with { Maker = "Kwadron" });
        Expect("its model is X as typed and SMP in", Typed with { Model = "X" });
        Expect("its configuration is 5RL as typed and 3RL in", Typed with { Configuration = "5RL" });
        Expect("its diameter is 300 um as typed and 250 um in", Typed with { DiameterUm = 300 });
        Expect(
            "its sterilisation is gamma rays as typed and ethylene oxide in",
            Typed with { Sterilisation = Sterilisation.Gamma });
        Expect("its lot is l7 as typed and L7 in", Typed with { Lot = Given.LotOf("l7") }, Given.LotOf("L7"));
    }

    [Theory]
    [InlineData("Anna Müller", "...")]
    [InlineData("Anna Müller A213B1 Wien", "... A213B1 ...")]
    [InlineData("010950600013435210A213B1\u001d21059", "010950600013435210A213B1 21059")]
    [InlineData("17270229", "17270229")]
    [InlineData("שלום 7", "... 7")]
    [InlineData("L7😀\u202e", "L7???")]
    [InlineData("", "")]
    [InlineData("\r\n\0", "")]
    public void Of_what_was_refused_no_word_is_kept_that_could_be_a_name(string read, string kept)
    {
        PackageRefused refused = PackageRefused.Of(
            PackageAct.Open, PackageField.Lot, new(RefusalReason.Malformed, "a", "b", "c"), read, Given.At(1));
        Assert.Equal(kept, refused.Shown);
        Assert.Null(new Smp.Clinic.Record.ClinicRecord().Judge(refused));
    }

    [Fact]
    public void Of_10000_characters_60_are_kept()
    {
        ClinicRefusal refusal = new(RefusalReason.Malformed, "a", "b", "c");
        string read = new('7', 10_000);
        Assert.Equal(
            60,
            PackageRefused.Of(PackageAct.Open, PackageField.Scan, refusal, read, Given.At(1)).Shown.Length);
    }

    private static PackageTold Join(params PackageTold[] told)
    {
        Assert.True(PackageTold.TryJoin(told, out PackageTold? joined, out ClinicRefusal? refusal), refusal?.Sentence);
        return joined;
    }

    private static void Expect(string words, PackageTold typed, Lot? lot = null)
    {
        Assert.False(PackageTold.TryJoin([typed, Entry with { Lot = lot }], out _, out ClinicRefusal? refusal));
        Assert.Equal(RefusalReason.Contradiction, refusal.Reason);
        Assert.Contains(words, refusal.Why, StringComparison.Ordinal);
    }
}
