using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Catalogue;

/// <summary>A hall's service items, ready to be searched; immutable. A search looks at each once and needs no index at this scale.</summary>
internal sealed class HallCatalogue(Hall hall)
{
    private readonly CatalogueItem[] items = [.. hall.Services.Select(x => new CatalogueItem(x))];

    /// <summary>
    /// Finds items by Chinese or English name, pinyin or its initials. Of several words each must be found. The best come
    /// first; without a text all come in the hall's order.
    /// </summary>
    public Service[] Search(string? text, DepartmentId? department)
    {
        var typed = CatalogueItem.Normal(text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new List<(int Rank, int Length, int Place)>();
        for (var place = 0; place < items.Length; place++)
        {
            var item = items[place];
            if ((department is null || item.Service.Department == department) && Rank(item, typed) is { } rank)
            {
                found.Add((rank, typed.Length == 0 ? 0 : item.Length, place));
            }
        }

        found.Sort();
        return [.. found.Select(x => items[x.Place].Service)];
    }

    private static int? Rank(CatalogueItem item, string[] typed)
    {
        var sum = 0;
        foreach (var word in typed)
        {
            if (item.Rank(word) is not { } rank)
            {
                return null;
            }

            sum += rank;
        }

        return sum;
    }
}
