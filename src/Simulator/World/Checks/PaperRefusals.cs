using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>What must be true of papers when a queue refuses to enter them.</summary>
internal static class PaperRefusals
{
    /// <summary>A node's clock may be behind by two that were put back.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(2);

    /// <summary>Tells whether a clock that is behind may not have seen a time.</summary>
    public static bool IsYetToCome(DateTimeOffset? at, DateTimeOffset now) => at > now - Behind;

    /// <summary>Explains a "no" that no other request has a part in: something is wrong with a paper, or it has not come yet by the queue's clock.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="command">What was to be entered.</param>
    /// <param name="queue">Where.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="now">The world's true time.</param>
    /// <param name="last">The time of the queue's last event before the question: no decision is made before it.</param>
    public static bool IsInvalid(Refusal refusal, EnterPapers command, QueueId queue, Hall hall, DateTimeOffset now, DateTimeOffset last) =>
        refusal.Code == RefusalCode.Invalid && (refusal.Field == "reason"
            ? string.IsNullOrWhiteSpace(command.Reason)
            : command.Papers.Any(x => ModelPaper.IsFaulty(x, queue, hall) || (ModelPaper.Times(x).Max() is var latest && IsYetToCome(latest, now) && latest > last)));
}
