using System.Numerics;

namespace Queueing.Gateway.Catalogue;

/// <summary>
/// A name as it may be typed: each character as itself, or as any beginning of one of its readings. 居住证 is found by 居住,
/// juzhuzheng, jzz, juzz and juzhuz alike.
/// </summary>
internal sealed class TypedName
{
    /// <summary>The longest text that is looked for; what was reached is a set of bits.</summary>
    public const int LongestTyped = 63;

    private readonly string[][] characters;

    public TypedName(string name)
    {
        Text = name;
        characters = [.. name.Where(char.IsLetterOrDigit).Select(x => (string[])[x.ToString(), .. Pinyin.Of(x)])];
    }

    /// <summary>Gets the name itself.</summary>
    public string Text { get; }

    /// <summary>Finds something typed; null when it is not there.</summary>
    public TypedMatch? Find(ReadOnlySpan<char> typed)
    {
        if (typed.Length is 0 or > LongestTyped)
        {
            return null;
        }

        TypedMatch? partial = null;
        for (var start = 0; start < characters.Length; start++)
        {
            if (FindAt(start, typed) is { } match)
            {
                if (match.IsWhole)
                {
                    return match;
                }

                partial ??= match;
            }
        }

        return partial;
    }

    /// <summary>Whether what was typed begins characters of the name in their order, others left out: sbk stands for 社会保障卡.</summary>
    public bool HasInitials(ReadOnlySpan<char> typed)
    {
        var found = 0;
        for (var i = 0; i < characters.Length && found < typed.Length; i++)
        {
            foreach (var reading in characters[i])
            {
                if (reading[0] == typed[found])
                {
                    found++;
                    break;
                }
            }
        }

        return found > 0 && found == typed.Length;
    }

    /// <summary>
    /// Goes through the characters with the set of places in the typed text that can be reached, and those that can be reached
    /// by whole readings: no reading is ever tried twice from one place.
    /// </summary>
    private TypedMatch? FindAt(int start, ReadOnlySpan<char> typed)
    {
        var end = 1UL << typed.Length;
        var (reached, whole, found) = (1UL, 1UL, false);
        for (var i = start; i < characters.Length && reached != 0; i++)
        {
            (reached, whole) = Step(characters[i], typed, reached, whole);
            if ((whole & end) != 0)
            {
                return new TypedMatch(start, true);
            }

            found |= (reached & end) != 0;
            reached &= ~end;
        }

        return found ? new TypedMatch(start, false) : null;
    }

    private static (ulong Reached, ulong Whole) Step(string[] readings, ReadOnlySpan<char> typed, ulong reached, ulong whole)
    {
        var (next, nextWhole) = (0UL, 0UL);
        for (var left = reached; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            foreach (var reading in readings)
            {
                var common = typed[place..].CommonPrefixLength(reading);
                for (var taken = 1; taken <= common; taken++)
                {
                    next |= 1UL << (place + taken);
                }

                if (common == reading.Length && (whole & (1UL << place)) != 0)
                {
                    nextWhole |= 1UL << (place + common);
                }
            }
        }

        return (next, nextWhole);
    }
}
