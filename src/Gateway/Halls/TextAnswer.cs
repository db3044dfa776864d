using Queueing.Domain.Halls;

namespace Queueing.Gateway.Halls;

/// <summary>A text in both languages.</summary>
internal sealed record TextAnswer(string Zh, string En)
{
    public static TextAnswer Of(LocalizedText text) => new(text.Zh, text.En);
}
