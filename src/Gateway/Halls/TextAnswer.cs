using System.Text.Json.Serialization;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Halls;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">In Chinese; traditional where 'lang' or Accept-Language prefers it.</param>
/// <param name="En">In English.</param>
internal sealed record TextAnswer(string Zh, string En)
{
    /// <summary>Gets the hall's own traditional Chinese; null where it is made from <c>zh</c>.</summary>
    [JsonIgnore]
    public string? Hant { get; init; }

    public static TextAnswer Of(LocalizedText text) => new(text.Zh, text.En) { Hant = text.Hant };
}
