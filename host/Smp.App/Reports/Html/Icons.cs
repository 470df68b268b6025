using Smp.App.Pages;
using Smp.Clinic.Hygiene;

namespace Smp.App.Reports.Html;

/// <summary>The marks of the page: each severity has a shape of its own, so that colour alone tells nothing.</summary>
internal static class Icons
{
    /// <summary>The shapes, defined once, drawn wherever they are used.</summary>
    public const string Definitions = """
        <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <symbol id="i-red" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd"
         d="M5 .5h6L15.500 5v6L11 15.500H5L.5 11V5zM7.100 4v5h1.800V4zm0 6.300v1.800h1.800v-1.800z"/></symbol>
        <symbol id="i-amber" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd"
         d="M8 .8 15.800 15H.2zM7.200 6v4.600h1.600V6zm0 5.700v1.600h1.600v-1.600z"/></symbol>
        <symbol id="i-info" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd"
         d="M8 .5a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z
         M7.200 3.700h1.600v1.700H7.200zm0 3h1.600v5.600H7.200z"/></symbol>
        <symbol id="i-good" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.800"
         d="M8 1.400a6.600 6.600 0 1 0 0 13.200A6.600 6.600 0 0 0 8 1.400z
         M4.900 8.200l2.200 2.200 4.100-4.600"/></symbol>
        </defs></svg>

        """;

    /// <summary>The name of a severity in class lists and of its shape.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Red => "red",
        Severity.Amber => "amber",
        _ => "info",
    };

    /// <summary>A shape before words.</summary>
    public static Markup Icon(this Markup page, string name) =>
        page.Open("svg", ("class", "icon"), ("aria-hidden", "true")).Empty("use", ("href", "#i-" + name)).Close();
}
