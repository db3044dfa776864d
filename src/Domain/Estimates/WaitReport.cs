using Queueing.Domain.Identities;

namespace Queueing.Domain.Estimates;

/// <summary>How good a queue's published waits were lately.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Family">What its waits are forecast by now.</param>
/// <param name="Learned">How many of its waits were learned from.</param>
/// <param name="Since">The first business day of the scores.</param>
/// <param name="AtDraw">The score of what was shown when numbers were drawn.</param>
/// <param name="EveryFiveMinutes">The score of what those still waiting would have been shown every five minutes.</param>
public sealed record WaitReport(
    QueueId Queue, WaitFamily Family, int Learned, DateOnly Since, WaitScore AtDraw, WaitScore EveryFiveMinutes);
