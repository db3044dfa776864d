using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Tests.Invariants;

/// <summary>Policies with a bug each: production's decision and something it would never decide.</summary>
internal static class FaultyPolicy
{
    /// <summary>Puts a window on duty again as soon as it is back.</summary>
    public static Rules IgnoringTheCoolDown { get; } = Adding((state, at) =>
        Again(state, at, (tide, tides) => at - tide.EndedAt < tides.CoolDown));

    /// <summary>Keeps the cool-down and forgets that a duty cut short earns no early second one.</summary>
    public static Rules ForgettingADutyCutShort { get; } = Adding((state, at) =>
        Again(state, at, (tide, tides) => at - tide.EndedAt >= tides.CoolDown && at < tide.OpenedAt + tides.MinOpen));

    /// <summary>Lets go of every window that has opened.</summary>
    public static Rules LettingGoAtOnce { get; } = Rules.Production with
    {
        Carried = (state, decision) => state.Tides.FirstOrDefault(x => x.State == TideState.Open) is { } tide && !decision.Events.Any(x => x is TideReleased)
            ? new([.. decision.Events, new TideReleased(decision.Events[0].At, DispatcherEvent.Policy, tide.Id, tide.Reason)], null)
            : decision,
    };

    /// <summary>Answers help for a queue with help from that queue.</summary>
    public static Rules HelpingBothWays { get; } = Adding((state, at) =>
        state.Tides.Where(x => x.IsLive).SelectMany(x => Opposite(state, at, x)).FirstOrDefault());

    private static Rules Adding(Func<DispatcherState, DateTimeOffset, TideProposed?> faulty) => Rules.Production with
    {
        Carried = (state, decision) =>
        {
            var at = decision.Events[0].At;
            var mayAct = state.View.Hall.Tides.Mode == TidalMode.Auto && !decision.Events.Any(x => x is TideProposed);
            return !mayAct || faulty(state, at) is not { } extra ? decision : new(
                [
                    .. decision.Events,
                    extra,
                    new TideApproved(at, DispatcherEvent.Policy, extra.Tide, Automatic: true),
                    new TideAssigned(at, DispatcherEvent.Policy, extra.Tide, at + TimeSpan.FromMinutes(10)),
                ],
                null);
        },
    };

    private static TideProposed? Again(DispatcherState state, DateTimeOffset at, Func<TidalEpisode, TidalSettings, bool> may) => state.Tides
        .GroupBy(x => x.Window)
        .Select(x => x.Last())
        .Where(x => x is { IsOver: true, FromBackOffice: false, OpenedAt: not null } && may(x, state.View.Hall.Tides))
        .Where(x => IsFree(state, x.Window, x.Clerk))
        .Where(x => !state.Tides.Any(y => !y.IsOver && state.View.Hall.Find(x.Window)!.Primary.Contains(y.ForQueue)))
        .Select(x => Propose(state, at, x.Window, x.Clerk, x.ForQueue, x))
        .FirstOrDefault();

    private static IEnumerable<TideProposed> Opposite(DispatcherState state, DateTimeOffset at, TidalEpisode tide)
    {
        var hall = state.View.Hall;
        return from member in hall.Staff
               where member.HomeWindow is { } home && home != tide.Window && IsFree(state, home, member.Id)
               let window = hall.Find(member.HomeWindow!.Value)!
               where window.Primary.Contains(tide.ForQueue) && member.Skills.Contains(tide.ForQueue)
               from queue in window.Tidal
               where member.Skills.Contains(queue) && Owns(hall, tide, queue)
               select Propose(state, at, window.Id, member.Id, queue, tide);
    }

    private static bool Owns(Hall hall, TidalEpisode tide, QueueId queue) =>
        hall.Find(tide.Window)!.Primary.Contains(queue) && hall.Find(tide.Clerk)!.Skills.Contains(queue);

    private static bool IsFree(DispatcherState state, WindowId window, StaffId clerk) =>
        state.View.Hall.IndexOf(window) is var place && state.TideAt(place) is null && state.SeatAt(place) == clerk;

    private static TideProposed Propose(DispatcherState state, DateTimeOffset at, WindowId window, StaffId clerk, QueueId queue, TidalEpisode like) =>
        new(at, DispatcherEvent.Policy, state.NextTide, window, clerk, false, false, queue, like.Queues, null, like.Reason);
}
