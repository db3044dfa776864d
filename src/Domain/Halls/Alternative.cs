namespace Queueing.Domain.Halls;

/// <summary>Another way to have a service item done, offered before a number is drawn.</summary>
/// <param name="Kind">What way it is; one of each kind at most for an item.</param>
/// <param name="Text">What the visitor is told: where, with what, until when.</param>
/// <param name="Url">The web address; null when there is none.</param>
public sealed record Alternative(AlternativeKind Kind, LocalizedText Text, string? Url);
