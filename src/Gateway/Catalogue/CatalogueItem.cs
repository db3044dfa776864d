using System.Text;
using Queueing.Domain.Halls;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Pages;

namespace Queueing.Gateway.Catalogue;

/// <summary>A service item as it is searched.</summary>
internal sealed class CatalogueItem
{
    private readonly TypedName zh;
    private readonly string hant;
    private readonly string en;
    private readonly string[] words;

    public CatalogueItem(Service service)
    {
        Service = service;
        zh = new TypedName(Normal(service.Name.Zh));
        hant = Normal(service.Name.In(PageLanguage.Traditional));
        en = Normal(service.Name.En);
        words = en.Split([' ', '-', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
    }

    public Service Service { get; }

    /// <summary>Gets the length of the name: of two that fit alike the shorter comes first.</summary>
    public int Length => zh.Text.Length;

    /// <summary>Brings a text into the form in which texts are compared: full-width and half-width, capitals and small letters alike.</summary>
    public static string Normal(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Ranks a word that somebody typed; 0 is best, null is not found.</summary>
    public int? Rank(string typed) => Literal(typed) ?? Read(typed) ?? Loose(typed);

    private int? Literal(string typed) =>
        zh.Text == typed || hant == typed || en == typed ? 0
        : Place(zh.Text, typed) ?? Place(hant, typed);

    private static int? Place(string name, string typed) => name.IndexOf(typed, StringComparison.Ordinal) switch
    {
        0 => 1,
        > 0 => 2,
        _ => null,
    };

    private int? Read(string typed)
    {
        var word = FirstWord(typed);
        int? english = word < 0 ? null : word == 0 ? 3 : 5;
        int? pinyin = zh.Find(typed) is { } match ? (match.Start == 0 ? 3 : 5) + (match.IsWhole ? 0 : 1) : null;
        return english is null || pinyin < english ? pinyin : english;
    }

    // Loops, not lambdas: a search goes through thousands of items and keeps nothing of them.
    private int FirstWord(string typed)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith(typed, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last resort: a part of an English word, Chinese characters that all occur in whatever order, or initials with others between.</summary>
    private int? Loose(string typed) =>
        en.Contains(typed, StringComparison.Ordinal) ? 7
        : typed.Length < 2 ? null
        : !Ascii.IsValid(typed) ? HasAll(typed) ? 8 : null
        : zh.HasInitials(typed) ? 9
        : null;

    private bool HasAll(string typed)
    {
        foreach (var character in typed)
        {
            if (!zh.Text.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
