using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Smp.App.Pages;
using Smp.Clinic;
using Smp.Clinic.Events;

namespace Smp.App.Labels;

/// <summary>Labels of a box as one HTML file that needs nothing else: A4 at 100 %, and readable on a screen.</summary>
/// <remarks>The code holds the number alone: lot and expiry stand on record, and a scan opens no web page.</remarks>
public static class LabelSheet
{
    /// <summary>Makes the sheet.</summary>
    /// <param name="box">What they are labels of.</param>
    /// <param name="ids">Their numbers, in order.</param>
    /// <param name="grid">How they lie on a page.</param>
    /// <param name="skipped">Places used up on the first page.</param>
    public static string Render(BoxReceived box, IReadOnlyList<CartridgeId> ids, LabelGrid grid, int skipped)
    {
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Labels, box {box.Box}</title>
            <style>{Style(grid)}</style>
            </head>
            <body>

            """);
        IEnumerable<string> places = Enumerable.Repeat("<div></div>\n", skipped)
            .Concat(ids.Select(id => Label(box, id)));
        foreach (string[] page in places.Chunk(grid.PerPage))
        {
            html.Append("<main>\n").AppendJoin("", page).Append("</main>\n");
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Label(BoxReceived box, CartridgeId id) => string.Create(
        CultureInfo.InvariantCulture,
        $"<section>{QrSquare.Svg(id.Coded)}<p><b>{id}</b><br>Lot <bdi>{Safe(box.Lot.Text)}</bdi><br>"
        + $"Expiry {Safe(box.Expiry?.Text ?? "none printed")}<br>Box {box.Box}, <bdi>{Safe(box.Maker)}</bdi></p>"
        + $"</section>\n");

    private static string Style(LabelGrid grid) => $$"""

        @page { size: A4; margin: 0 }
        * { box-sizing: border-box }
        body { margin: 0; background: #fff; color: #000; font: 3.1mm/1.3 "Liberation Sans", Arial, sans-serif }
        main { width: 210mm; height: 296.9mm; overflow: hidden; break-after: page; display: grid;
               grid-template-columns: repeat({{grid.Columns}}, 1fr); grid-template-rows: repeat({{grid.Rows}}, 1fr) }
        section { display: flex; align-items: center; gap: 1.5mm; padding: 2mm 2mm 2mm 4mm; min-width: 0;
                  overflow: hidden }
        svg { flex: none; width: {{grid.CodeMm}}mm; height: {{grid.CodeMm}}mm }
        p { margin: 0; min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
        b { font: bold 3.6mm/1.5 "Liberation Mono", "Courier New", monospace; letter-spacing: -0.1mm }
        @media screen {
          main { margin: 4mm auto; outline: 0.2mm solid #999 }
          section { outline: 0.1mm dotted #bbb }
        }
        @media screen and (max-width: 210mm) {
          main { width: auto; height: auto; display: block; outline: 0 }
          main > div { display: none }
          section { padding: 2mm 4mm }
        }

        """;

    private static string Safe(string text) => Markup.Escaped(text);
}
