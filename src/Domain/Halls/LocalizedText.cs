namespace Queueing.Domain.Halls;

/// <summary>A name in the two languages that every hall shows.</summary>
/// <param name="Zh">Simplified Chinese; never empty.</param>
/// <param name="En">English; never empty.</param>
/// <param name="Hant">Traditional Chinese as the hall writes it; null where it is to be made from the simplified.</param>
public sealed record LocalizedText(string Zh, string En, string? Hant = null);
