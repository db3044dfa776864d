using System.Globalization;
using System.Text;
using QRCoder;

namespace Queueing.Gateway.Guides;

/// <summary>Draws a QR code (ISO/IEC 18004) as SVG: one path, black on white, so that any printer and any screen shows it.</summary>
internal static class QrCode
{
    /// <summary>Draws a text.</summary>
    /// <param name="text">The text, a web address.</param>
    /// <param name="title">What those hear who cannot see it.</param>
    /// <returns>The markup of one <c>svg</c> element.</returns>
    public static string Svg(string text, string title)
    {
        // Level M corrects about 15 %: what a print on plain paper loses in a year on a wall.
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = rows.Count.ToString(CultureInfo.InvariantCulture);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" shape-rendering="crispEdges"><title>{System.Security.SecurityElement.Escape(title)}</title><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>
            """;
    }
}
