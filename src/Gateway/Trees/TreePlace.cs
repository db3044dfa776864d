using System.Diagnostics.CodeAnalysis;
using Queueing.Domain.Identities;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Trees;

/// <summary>An act's place in the day of several halls, <c>id@hall</c>: ids are a hall's own, and two halls may have the same.</summary>
/// <param name="Id">Its place in its hall.</param>
/// <param name="Hall">The hall.</param>
internal sealed record TreePlace(string Id, string Hall) : IComparable<TreePlace>
{
    private const char Separator = '@';

    public static bool TryParse(string text, [NotNullWhen(true)] out TreePlace? place)
    {
        place = text.LastIndexOf(Separator) is >= 0 and var at ? new TreePlace(text[..at], text[(at + 1)..]) : null;
        return place is not null && AuditTrail.IsPlace(place.Id) && HallId.TryParse(place.Hall, out _);
    }

    public int CompareTo(TreePlace? other) =>
        string.CompareOrdinal(Id, other?.Id) is not 0 and var order ? order : string.CompareOrdinal(Hall, other?.Hall);

    public override string ToString() => Id + Separator + Hall;
}
