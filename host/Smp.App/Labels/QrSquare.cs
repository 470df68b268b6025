using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Smp.App.Labels;

/// <summary>A QR code as one path of an SVG, with the quiet margin that a scanner needs.</summary>
internal static class QrSquare
{
    /// <summary>Draws a text; level H still reads with 30 % of it worn off.</summary>
    public static string Svg(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.H);
        int modules = code.ModuleMatrix.Count;
        StringBuilder path = new();
        for (int row = 0; row < modules; row++)
        {
            AppendRow(path, code.ModuleMatrix[row], row);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {modules} {modules}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
            + $"<path d=\"{path}\"/></svg>");
    }

    private static void AppendRow(StringBuilder path, BitArray bits, int row)
    {
        for (int from = 0; from < bits.Length; from++)
        {
            int to = from;
            while (to < bits.Length && bits[to])
            {
                to++;
            }
            if (to > from)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{to - from}v1h{from - to}z");
                from = to;
            }
        }
    }
}
