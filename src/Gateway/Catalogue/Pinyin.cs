using System.Collections.Frozen;

namespace Queueing.Gateway.Catalogue;

/// <summary>
/// How Chinese characters may be read, without tones, every reading of each: a search does not know which one a name means, and
/// people type the one they know (重 is zhong and chong). The table beside this file says where it comes from.
/// </summary>
internal static class Pinyin
{
    private static readonly FrozenDictionary<char, string[]> Readings = Load();

    /// <summary>Gets the readings of a character; none for one that is not in the table.</summary>
    public static ReadOnlySpan<string> Of(char character) => Readings.TryGetValue(character, out var readings) ? readings : [];

    private static FrozenDictionary<char, string[]> Load()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")
            ?? throw new InvalidOperationException("the table of readings was not built in");
        using var reader = new StreamReader(stream);
        var pairs = new List<(char Character, string Reading)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var syllable, var characters] && syllable is not "#")
            {
                pairs.AddRange(characters.SelectMany(x => Typed(syllable).Select(reading => (x, reading))));
            }
        }

        return pairs.GroupBy(x => x.Character, x => x.Reading).ToFrozenDictionary(x => x.Key, x => x.Distinct(StringComparer.Ordinal).ToArray());
    }

    /// <summary>ü is typed as v on most keyboards, and as u by those who do not know.</summary>
    private static string[] Typed(string syllable) =>
        syllable.Contains('v', StringComparison.Ordinal) ? [syllable, syllable.Replace('v', 'u')] : [syllable];
}
