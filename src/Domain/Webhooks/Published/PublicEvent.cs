namespace Queueing.Domain.Webhooks.Published;

/// <summary>A public event: its type and what it says. When and where it happened, and its identity, are those of what was recorded.</summary>
/// <param name="Type">One of <see cref="PublicTypes.All"/>.</param>
/// <param name="Data">What it says.</param>
public sealed record PublicEvent(string Type, PublicFact Data);
