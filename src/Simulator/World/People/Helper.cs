using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Works in the back office, and comes forward when a tidal duty asks for it, mostly, or a supervisor.</summary>
internal sealed class Helper(Counter counter, ulong seed, StaffMember member, DateTimeOffset leaves) : Person(counter, seed, member.Id.Value)
{
    private readonly HashSet<TideId> seen = [];
    private int comes;

    protected override async Task Live()
    {
        while (Counter.Now < leaves)
        {
            await Wait(10, 40);
            var floor = await Floor();
            if (floor?.Tides.FirstOrDefault(x => x.Clerk == member.Id && x.Deadline is not null && !seen.Contains(x.Id)) is { } tide)
            {
                seen.Add(tide.Id);
                await Answer(tide);
            }
            else if (floor?.Staff.FirstOrDefault(x => x.Id == member.Id && x.State == nameof(StaffState.AtWindow)) is { Window: { } window })
            {
                await Serve(window);
            }
        }
    }

    private async Task Answer(TideView tide)
    {
        var action = Draws.Happens(0.85) ? TideAction.Acknowledge : TideAction.Decline;
        if ((await ActOnTide(As("clerk", $"{action} {tide.Id}"), tide.Id, action)).Refusal is null && action == TideAction.Acknowledge)
        {
            await Wait(5, 60);
            await Serve(tide.Window);
        }
    }

    private Task Serve(WindowId window) => new Clerk(Counter, Draws.Next(), new ClerkDay(++comes, TimeSpan.Zero, member.Id, window, 0), leaves, helps: true).Work();
}
