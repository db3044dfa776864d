namespace Queueing.Grains.Contracts;

/// <summary>Who is to come to a window, as the queues reported it last; a hint, no proof.</summary>
/// <param name="Aimed">How many wait for it alone.</param>
/// <param name="IsAwaited">Whether it is the window to stay for somebody who has a service left in one of its queues and is elsewhere in the hall yet.</param>
[GenerateSerializer, Alias("queueing.window-prospects"), Immutable]
public sealed record WindowProspects([property: Id(0)] int Aimed, [property: Id(1)] bool IsAwaited);
