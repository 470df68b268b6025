namespace Smp.App.Reports.Html.Charts;

/// <summary>Shapes on charts, drawn around 0 across.</summary>
internal static class Looks
{
    /// <summary>A fault: a triangle, 10 px.</summary>
    public const string Fault = "M0 0 5.500 10H-5.500z";

    /// <summary>Power lost: a bolt, 10 px.</summary>
    public const string Cut = "M1 0-3.500 6H-.5L-1.500 10 3.500 4H.5z";

    /// <summary>An expiry: a diamond, 12 px.</summary>
    public const string Diamond = "M0 0 6 6 0 12-6 6z";
}
