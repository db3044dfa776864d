using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Works in the back office, and comes forward when a tidal duty asks for it, mostly.</summary>
internal sealed class Helper(Counter counter, ulong seed, StaffMember member, DateTimeOffset leaves) : Person(counter, seed, member.Id.Value)
{
    private readonly HashSet<TideId> seen = [];

    protected override async Task Live()
    {
        while (Counter.Now < leaves)
        {
            await Wait(10, 40);
            if ((await Floor())?.Tides.FirstOrDefault(x => x.Clerk == member.Id && x.Deadline is not null && !seen.Contains(x.Id)) is { } tide)
            {
                seen.Add(tide.Id);
                await Answer(tide);
            }
        }
    }

    private async Task Answer(TideView tide)
    {
        var action = Draws.Happens(0.85) ? TideAction.Acknowledge : TideAction.Decline;
        if ((await ActOnTide(As("clerk", $"{action} {tide.Id}"), tide.Id, action)).Refusal is null && action == TideAction.Acknowledge)
        {
            await Wait(5, 60);
            await new Clerk(Counter, Draws.Next(), new ClerkDay(tide.Id.Sequence, TimeSpan.Zero, member.Id, tide.Window, 0), leaves, helps: true).Work();
        }
    }
}
