using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Icu;

namespace Queueing.Gateway.Chinese;

/// <summary>
/// Writes simplified Chinese in traditional characters by ICU's transform Hans-Hant (Unicode CLDR), which knows phrases that
/// characters alone do not tell (头发 is 頭髮, 发展 is 發展, 皇后 stays); and by a few words of the halls' own.
/// </summary>
internal static class TraditionalChinese
{
    // Radicals and all that follows: nothing below is Chinese.
    private const char First = '\u2E80';
    private static readonly Lazy<Transform> Read = new(() => new Transform());

    /// <summary>Writes a text in traditional characters; what is not Chinese stays as it is.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyInRange(First, char.MaxValue) ? Read.Value.Write(text) : text;

    private sealed class Transform
    {
        private readonly Lock gate = new();
        private readonly Transliterator icu = Transliterator.CreateInstance("Hans-Hant");
        private readonly FrozenDictionary<string, string> words = Words();
        private readonly Regex known;

        public Transform() => known = new Regex(
            string.Join('|', words.Keys.OrderByDescending(x => x.Length)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        public string Write(string text)
        {
            // A transform of ICU is not for several threads at once.
            lock (gate)
            {
                return icu.Transliterate(known.Replace(text, word => words[word.Value]));
            }
        }

        private static FrozenDictionary<string, string> Words()
        {
            using var stream = typeof(TraditionalChinese).Assembly.GetManifestResourceStream("Chinese/words.txt")
                ?? throw new InvalidOperationException("the words were not built in");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(' '))
                .ToFrozenDictionary(x => x[0], x => x[1], StringComparer.Ordinal);
        }
    }
}
