using Queueing.Domain.Halls;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Catalogue;

/// <summary>Another way than a window, offered before a number is drawn.</summary>
/// <param name="Kind">What way it is.</param>
/// <param name="Text">What the visitor is told.</param>
/// <param name="Url">The web address, or null.</param>
internal sealed record AlternativeAnswer(AlternativeKind Kind, TextAnswer Text, string? Url);
