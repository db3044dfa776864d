namespace Queueing.Domain.Halls;

/// <summary>A name in the two languages that every hall shows.</summary>
/// <param name="Zh">Simplified Chinese; never empty.</param>
/// <param name="En">English; never empty.</param>
public sealed record LocalizedText(string Zh, string En);
