using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A catalogue out of a table that a person made, all of it or nothing.</summary>
public sealed class CatalogueTests : IDisposable
{
    private const string Columns =
        "maker,model,configuration,diameter_um,gtin,sterilisation,membrane_proof,pieces_per_box,source";

    private const string Gtin = "09506000134352";

    private readonly Room _room = new();

    public CatalogueTests() => _room.MakeLedger(1);

    public void Dispose() => _room.Dispose();

    [Fact]
    public void The_shipped_table_comes_in_once_and_says_only_what_was_found()
    {
        string shipped = Built.InRepository("docs/catalogue/bishop-smp.csv");
        Assert.Equal("catalogue: 2 new, 0 changed, 0 as before", Import(shipped).Expect(0));
        Assert.Equal("""{"added":0,"changed":0,"unchanged":2}""", Import(shipped, "--json").Expect(0));
        string[] lines = _room.Do("cartridge catalogue list --json").Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains("\"configuration\":null,\"diameterUm\":null,\"gtin\":null,"
            + "\"sterilisation\":null,\"membraneProof\":null", line, StringComparison.Ordinal));
        _room.ExpectRows(4);
    }

    [Fact]
    public void CRLF_a_mark_of_byte_order_and_columns_in_another_order_are_fine()
    {
        string path = Table(
            "\ufeffsource,Maker,model,configuration,diameter_um,gtin,sterilisation,membrane_proof,pieces_per_box\r\n"
            + "\"box, side\",Bishop,SMP,3RL,250,,eo,,20\r\n\r\n");
        Assert.StartsWith("catalogue: 1 new", Import(path).Expect(0), StringComparison.Ordinal);
        Assert.Contains(
            "1  Bishop SMP  3RL  250 um  eo  20 in a box  source: box, side", _room.Do("cartridge catalogue list"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maker,model\nBishop,SMP\n", "line 1, column configuration: it is missing")]
    [InlineData("{0},colour\nB,S,,,,,,,box,red\n", "line 1, column colour: it is not one of maker, model")]
    [InlineData("{0},maker\nB,S,,,,,,,box,B\n", "line 1, column maker: it stands there 2 times")]
    [InlineData("{1}\nB;S;;;;;;;box\n", "line 1, column maker: it is missing; a comma separates")]
    [InlineData("{0}\nB,S,,,,,,,box\nB,T,,,,,,box\n", "line 3: it has 8 fields but 9 were expected")]
    [InlineData("{0}\nB,S,,,,,,,box,x\n", "line 2: it has 10 fields but 9 were expected")]
    [InlineData("{0}\nB,S,,,,,,,\"box\"x\n", "line 2: text after the closing quote")]
    [InlineData("{0}\nB,\"S,,,,,,,box\n", "line 2: a quoted field that is never closed")]
    [InlineData("{0}\nB,S,,,,,,,\"two\nlines\"\n", "line 2, column source: it holds a character that does not print")]
    [InlineData("{0}\nB,S,3RL,,,,,,box\n\nb,s,3rl,,,,,,shelf\n", "line 4, column model: line 2 has the same maker")]
    [InlineData("{0}\nB,S,,,{2},,,,box\nB,T,,,{2},,,,box\n", "line 3, column gtin: line 2 has the same GTIN")]
    [InlineData("{0}\nB,S,,25,,,,,box\n", "line 2, column diameter_um: '25' is not a whole number from 100 to 1000")]
    [InlineData("{0}\nB,S,{3},,,,,,box\n", "line 2, column configuration: it has 10000 characters, more than 60")]
    [InlineData("{0}\nB,\"=1+1\",,,,,,,box\n", "line 2, column model: it begins with '='")]
    [InlineData("{0}\nB,S\u202eX,,,,,,,box\n", "line 2, column model: it holds a character that does not print")]
    [InlineData("{0}\nB,S,,,,,,,box\nB,\0,,,,,,,box\n", "line 3: it is not in UTF-8")]
    [InlineData("{0}\n", "there is no row below the names of the columns")]
    [InlineData("", "line 1, column maker: it is missing")]
    public void A_table_with_one_wrong_cell_is_refused_whole_with_its_place(string text, string expected)
    {
        string full = text.Replace("{0}", Columns, StringComparison.Ordinal)
            .Replace("{1}", Columns.Replace(',', ';'), StringComparison.Ordinal)
            .Replace("{2}", Gtin, StringComparison.Ordinal)
            .Replace("{3}", new string('x', 10_000), StringComparison.Ordinal);
        string complaint = Import(Table(full)).Complaint(2);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
        Assert.Contains("nothing was imported", complaint, StringComparison.Ordinal);
        Assert.True(complaint.Length < 400, complaint);
        _room.ExpectRows(2);
    }

    [Theory]
    [InlineData("utf-16", "line 1: it is not in UTF-8")]
    [InlineData("latin1", "line 2: it is not in UTF-8")]
    public void Another_encoding_is_told_with_its_cure(string encoding, string expected)
    {
        File.WriteAllText(_room.In("t.csv"), $"{Columns}\nB,Größe,,,,,,,box\n", Encoding.GetEncoding(encoding));
        string complaint = Import(_room.In("t.csv")).Complaint(2);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
        Assert.Contains("save the table as CSV UTF-8", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_catalogue_knows_need_not_be_typed_and_is_not_contradicted()
    {
        Import(Table($"{Columns}\nBishop,SMP,3RL,250,{Gtin},eo,maker's letter,20,box\n")).Expect(0);
        string byNumber = _room.Do("cartridge open --lot L7 --expiry 2031-05 --catalogue 1 --json");
        string known = "\"maker\":\"Bishop\",\"model\":\"SMP\",\"configuration\":\"3RL\",\"diameterUm\":250";
        Assert.Contains(known, byNumber, StringComparison.Ordinal);
        string byScan = _room.TryWords(
            "cartridge", "open", "--scan", $"01{Gtin}17310500" + "10L7\u001d", "--json").Expect(0);
        Assert.Contains(known, byScan, StringComparison.Ordinal);
        Assert.Contains("\"expiry\":\"2031-05\"", byScan, StringComparison.Ordinal);

        string complaint = _room.Try("cartridge open --lot L7 --expiry 2031-05 --catalogue 1 --diameter-um 300")
            .Complaint(2);
        Assert.Contains(
            "its diameter is 300 um as typed and 250 um in catalogue entry 1", complaint, StringComparison.Ordinal);
        Assert.Contains(
            "the catalogue has no entry 9; see 'smp cartridge catalogue list'",
            _room.Try("cartridge open --lot L7 --expiry 2031-05 --catalogue 9").Complaint(2),
            StringComparison.Ordinal);
        Assert.Contains(
            "To open a package was refused for its package: contradiction", _room.Do("report"),
            StringComparison.Ordinal);
        Assert.Contains(
            "received 20", _room.Do("stock receive --catalogue 1 --lot L8 --expiry 2031-05"), StringComparison.Ordinal);
    }

    private ProgramRun Import(string path, params string[] more) =>
        _room.TryWords([.. new[] { "cartridge", "catalogue", "import", path }.Concat(more)]);

    private string Table(string text)
    {
        string path = _room.In("t.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
