using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>What a ticket was on paper.</summary>
/// <param name="Text">What stands on the paper.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Window">The window it was called to by hand; null when it was not.</param>
[GenerateSerializer, Alias("queueing.paper"), Immutable]
public sealed record PaperView(
    [property: Id(0)] string Text,
    [property: Id(1)] DateTimeOffset EnteredAt,
    [property: Id(2)] WindowId? Window);
