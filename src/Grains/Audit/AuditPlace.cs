using System.Globalization;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Audit;

/// <summary>An act's place in its day as a text that sorts: the instant, then the stream, then the version.</summary>
internal static class AuditPlace
{
    private const int MaxLength = 128;

    public static string Of(DateTimeOffset at, StreamId stream, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:d19}.{stream.Kind}.{stream.Owner}.{version:d10}");

    public static bool IsOne(string text) =>
        text.Length <= MaxLength && text.Split('.') is [{ Length: 19 } ticks, _, _, { Length: 10 } version]
        && ticks.All(char.IsAsciiDigit) && version.All(char.IsAsciiDigit);
}
