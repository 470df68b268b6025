namespace Smp.App.Reports;

/// <summary>Which table of the report goes into a spreadsheet.</summary>
public enum ReportTable
{
    /// <summary>A row for each cartridge, and one for each pen's use without a cartridge.</summary>
    Cartridges,

    /// <summary>A row for each lot of each maker.</summary>
    Lots,

    /// <summary>A row for each pigment poured.</summary>
    Pigments,

    /// <summary>A row for each visit.</summary>
    Sessions,

    /// <summary>A row for each finding.</summary>
    Exceptions,

    /// <summary>A row for each run.</summary>
    Runs,

    /// <summary>A row for each treatment.</summary>
    Treatments,

    /// <summary>A row for each exposure to blood.</summary>
    Incidents,
}
