using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How many sessions a treatment has.</summary>
/// <param name="Least">Fewest.</param>
/// <param name="Typical">Usual; nothing where the document names none.</param>
/// <param name="Most">Beyond it the clinic is warned.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">When there are more than usual.</param>
public sealed record SessionCount(int Least, int? Typical, int Most, RuleSource Source, string? Note)
{
    /// <summary>More sessions than any protocol may plan.</summary>
    public const int CountMax = 12;

    /// <summary>What is planned before anything else is known: the usual number, otherwise the fewest.</summary>
    public int Planned => Typical ?? Least;

    internal static SessionCount Pass(FieldPass f, SessionCount? v)
    {
        SessionCount read = new(
            f.Whole("least", v?.Least, 1, CountMax), f.WholeOrNone("typical", v?.Typical, 1, CountMax),
            f.Whole("most", v?.Most, 1, CountMax), f.Source(v?.Source), f.Note(v?.Note));
        f.Demand(read.Least <= read.Most, "most", "is less than 'least'", "Exchange the two, or correct one");
        f.Demand(read.Planned >= read.Least && read.Planned <= read.Most, "typical",
            "lies outside 'least' and 'most'", "Correct it or leave it out");
        return read;
    }
}
