using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class CatalogueTests
{
    private const string Digits = "9506000134352";

    [Fact]
    public void What_is_empty_is_not_known_and_never_filled_in()
    {
        CatalogueEntry entry = Read(("maker", " Bishop "), ("model", "SMP"), ("source", "box"));
        Assert.Equal(new CatalogueEntry(0, "Bishop", "SMP", "box"), entry);
        Assert.Equal(
            new PackageTold("in catalogue entry 0") { Maker = "Bishop", Model = "SMP" }, entry.Told);
    }

    [Fact]
    public void What_is_known_is_read()
    {
        CatalogueEntry entry = Read(
            ("maker", "Bishop"), ("model", "SMP"), ("configuration", "3RL"), ("diameter_um", "250"), ("gtin", Digits),
            ("sterilisation", "eo"), ("membrane_proof", "letter"), ("pieces_per_box", "20"), ("source", "box"));
        Assert.Equal(("3RL", 250, 20, "letter"), (
            entry.Configuration, entry.DiameterUm, entry.PiecesPerBox, entry.MembraneProof));
        Assert.Equal(Sterilisation.EthyleneOxide, entry.Sterilisation);
        Assert.Equal("0" + Digits, entry.Gtin?.Text);
    }

    [Theory]
    [InlineData("maker", "", "it is empty")]
    [InlineData("source", "  ", "it is empty")]
    [InlineData("maker", "=HYPERLINK(1)", "begins with '=', which a spreadsheet runs")]
    [InlineData("model", "+1", "begins with '+'")]
    [InlineData("configuration", "-3RL", "begins with '-'")]
    [InlineData("membrane_proof", "@box", "begins with '@'")]
    [InlineData("diameter_um", "99", "not a whole number from 100 to 1000")]
    [InlineData("diameter_um", "1001", "not a whole number from 100 to 1000")]
    [InlineData("diameter_um", "0.25", "not a whole number")]
    [InlineData("diameter_um", "٢٥٠", "not a whole number")]
    [InlineData("diameter_um", "99999999999999999999", "not a whole number")]
    [InlineData("gtin", "9506000134353", "its check digit does not fit")]
    [InlineData("gtin", "12345678901234567", "is no GTIN")]
    [InlineData("sterilisation", "steam", "is not eo or gamma; leave empty what is not known")]
    [InlineData("sterilisation", "unknown", "leave empty what is not known")]
    [InlineData("pieces_per_box", "0", "from 1 to 10000")]
    [InlineData("pieces_per_box", "10001", "from 1 to 10000")]
    [InlineData("model", "a\u202eb", "does not print")]
    [InlineData("model", "a\nb", "does not print")]
    public void A_cell_that_cannot_stand_is_named(string column, string text, string cause)
    {
        (string complained, string why) = Refuse(column, text);
        Assert.Equal(column, complained);
        Assert.Contains(cause, why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_10000_characters_is_refused_in_a_short_line()
    {
        (string column, string why) = Refuse("configuration", new string('x', 10_000));
        Assert.Equal(("configuration", "it has 10000 characters, more than 60"), (column, why));
    }

    [Fact]
    public void The_same_rows_again_say_nothing_new_and_a_corrected_one_keeps_its_number()
    {
        CatalogueEntry[] rows = [Kind("3RL"), Kind("5RL"), Kind("7M")];
        ClinicRecord record = Known(rows);
        Assert.Empty(record.Catalogue.News(rows));
        CatalogueEntry corrected = Assert.Single(
            record.Catalogue.News([Kind("3RL"), Kind("5rl") with { PiecesPerBox = 10 }, Kind("7M")]));
        Assert.Equal(2, corrected.Number);
        Assert.Null(record.Judge(new CatalogueEntered(corrected, Given.At(2))));
        Assert.Equal(4, Assert.Single(record.Catalogue.News([Kind("9M")])).Number);
    }

    [Fact]
    public void One_number_stays_one_kind_and_one_GTIN_one_entry()
    {
        ClinicRecord record = Known([Kind("3RL") with { Gtin = Given.GtinOf("0" + Digits) }, Kind("5RL")]);
        Assert.Equal(RefusalReason.CatalogueConflict, Judge(record, Kind("9M") with { Number = 1 }));
        Assert.Equal(RefusalReason.CatalogueConflict, Judge(record, Kind("3RL") with { Number = 7 }));
        Assert.Equal(
            RefusalReason.CatalogueConflict,
            Judge(record, Kind("5RL") with { Number = 2, Gtin = Given.GtinOf("0" + Digits) }));
        Assert.Equal(1, record.Catalogue.EntryOf(Given.GtinOf("0" + Digits))?.Number);
    }

    private static RefusalReason? Judge(ClinicRecord record, CatalogueEntry entry) =>
        record.Judge(new CatalogueEntered(entry, Given.At(2)))?.Reason;

    private static CatalogueEntry Kind(string configuration) =>
        new(0, "Bishop", "SMP", "box") { Configuration = configuration };

    private static ClinicRecord Known(IEnumerable<CatalogueEntry> rows)
    {
        ClinicRecord record = new();
        return record.Take(
            [.. record.Catalogue.News(rows).Select(entry => new CatalogueEntered(entry, Given.At(1)))]);
    }

    private static CatalogueEntry Read(params (string Column, string Text)[] cells)
    {
        Assert.True(
            CatalogueColumns.TryRead(Cells(cells), out CatalogueEntry? entry, out string column, out string why),
            $"{column}: {why}");
        return entry;
    }

    private static (string Column, string Why) Refuse(string column, string text)
    {
        Dictionary<string, string> cells = Cells([("maker", "Bishop"), ("model", "SMP"), ("source", "box")]);
        cells[column] = text;
        Assert.False(CatalogueColumns.TryRead(cells, out _, out string complained, out string why));
        return (complained, why);
    }

    private static Dictionary<string, string> Cells((string Column, string Text)[] cells)
    {
        Dictionary<string, string> all = CatalogueColumns.Names.ToDictionary(name => name, _ => "");
        foreach ((string column, string text) in cells)
        {
            all[column] = text;
        }
        return all;
    }
}
