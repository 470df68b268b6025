using System;

namespace Smp.App.Labels;

/// <summary>How labels lie on an A4 page.</summary>
/// <param name="Columns">Across, 1..4.</param>
/// <param name="Rows">Down, 1..14.</param>
public sealed record LabelGrid(int Columns, int Rows)
{
    /// <summary>Most across: below 50 mm the number does not fit beside the code.</summary>
    public const int ColumnsMax = 4;

    /// <summary>Most down: below 21 mm the code becomes too fine for a cheap scanner.</summary>
    public const int RowsMax = 14;

    private const int PageHeightMm = 297;
    private const int EdgesMm = 5;
    private const int CodeMmMax = 24;

    /// <summary>Labels on a page.</summary>
    public int PerPage => Columns * Rows;

    /// <summary>Width and height of the code with its margin, mm.</summary>
    public int CodeMm => Math.Min((PageHeightMm / Rows) - EdgesMm, Columns == ColumnsMax ? CodeMmMax - 4 : CodeMmMax);
}
