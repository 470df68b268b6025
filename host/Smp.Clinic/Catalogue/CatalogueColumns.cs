using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Catalogue;

/// <summary>The columns of a catalogue in a table, and how one of its rows becomes an entry without a number.</summary>
public static class CatalogueColumns
{
    private const string Maker = "maker";
    private const string Model = "model";
    private const string Configuration = "configuration";
    private const string DiameterUm = "diameter_um";
    private const string GtinDigits = "gtin";
    private const string Sterilised = "sterilisation";
    private const string MembraneProof = "membrane_proof";
    private const string PiecesPerBox = "pieces_per_box";
    private const string Source = "source";

    // What a spreadsheet runs as a formula when it opens the file.
    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>Their names, in the order of the shipped file.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Maker, Model, Configuration, DiameterUm, GtinDigits, Sterilised, MembraneProof, PiecesPerBox, Source,
    ];

    /// <summary>Reads a row.</summary>
    /// <param name="cells">A text for each name; empty for what is not known.</param>
    /// <param name="entry">The entry, number 0.</param>
    /// <param name="column">The first column that cannot stand.</param>
    /// <param name="why">Why it cannot, as half a sentence.</param>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> cells, [NotNullWhen(true)] out CatalogueEntry? entry, out string column,
        out string why)
    {
        Row row = new(cells);
        entry = new(0, row.Needed(Maker), row.Needed(Model), row.Needed(Source, CatalogueEntry.SourceCharsMax))
        {
            Configuration = row.Text(Configuration),
            DiameterUm = row.Number(DiameterUm, CatalogueEntry.DiameterMinUm, CartridgeOpened.DiameterMaxUm),
            Gtin = row.Gtin(GtinDigits),
            Sterilisation = row.Method(Sterilised),
            MembraneProof = row.Text(MembraneProof),
            PiecesPerBox = row.Number(PiecesPerBox, 1, BoxReceived.PiecesMax),
        };
        (column, why) = (row.Column, row.Why);
        entry = column.Length == 0 ? entry : null;
        return entry is not null;
    }

    /// <summary>One row, read cell by cell; keeps the first complaint.</summary>
    private sealed class Row(IReadOnlyDictionary<string, string> cells)
    {
        public string Column { get; private set; } = "";

        public string Why { get; private set; } = "";

        public string Needed(string column, int charsMax = PrintableText.NameCharsMax)
        {
            string? text = Text(column, charsMax);
            if (text is null)
            {
                Complain(column, "it is empty");
            }
            return text ?? "";
        }

        public string? Text(string column, int charsMax = PrintableText.NameCharsMax)
        {
            string cell = cells[column];
            if (cell.Trim().Length == 0)
            {
                return null;
            }
            string? why = FormulaSigns.Contains(cell[0], StringComparison.Ordinal)
                ? $"it begins with '{PrintableText.Shown(cell[..1])}', which a spreadsheet runs as a formula"
                : PrintableText.Take(cell, charsMax, out cell);
            Complain(column, why);
            return cell;
        }

        public int Number(string column, int least, int most)
        {
            if (Text(column) is not { } text)
            {
                return 0;
            }
            bool isRead = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= least && number <= most;
            Complain(
                column,
                isRead ? null : $"'{PrintableText.Shown(text)}' is not a whole number from {least} to {most}");
            return number;
        }

        public Gtin? Gtin(string column)
        {
            if (Text(column) is not { } text)
            {
                return null;
            }
            // A shorter GTIN is led by zeros on the wire; in a table it stands as it is printed.
            bool isRead = Scans.Gtin.TryParse(text.PadLeft(Scans.Gtin.Digits, '0'), out Gtin? gtin, out var refusal);
            Complain(column, isRead ? null : $"'{PrintableText.Shown(text)}' is no GTIN: {refusal!.Why}");
            return gtin;
        }

        public Sterilisation Method(string column)
        {
            Sterilisation method = Sterilisation.Unknown;
            if (Text(column) is { } text && (!Words.Sterilisations.TryValueOf(text, out method)
                || method == Sterilisation.Unknown))
            {
                Complain(column, $"'{PrintableText.Shown(text)}' is not eo or gamma; leave empty what is not known");
            }
            return method;
        }

        private void Complain(string column, string? why)
        {
            if (why is not null && Column.Length == 0)
            {
                (Column, Why) = (column, why);
            }
        }
    }
}
