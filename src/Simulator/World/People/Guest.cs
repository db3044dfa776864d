using Queueing.Domain.Tickets;

namespace Queueing.Simulator.World.People;

/// <summary>Was sent here from another hall: looks for the ticket here, and follows it.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">What their mind goes by, and their name: two may follow one ticket.</param>
/// <param name="ticket">The ticket that they were told of there.</param>
/// <param name="leaves">When they go home, whatever became of it.</param>
internal sealed class Guest(Counter counter, ulong seed, TicketId ticket, DateTimeOffset leaves) : Follower(counter, seed, $"guest-{ticket}-{seed % 10_000}", leaves)
{
    protected override async Task Live()
    {
        while (Counter.Now < Leaves)
        {
            if (await Look(ticket.Issuer, ticket) is { } found)
            {
                await Follow(found, Draws.Happens(0.1) ? Counter.Now + TimeSpan.FromMinutes(Draws.Uniform(0, 6)) : DateTimeOffset.MaxValue);
                return;
            }

            await Wait(1, 20);
        }
    }
}
