using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Draws a number, and follows it.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">The world's seed.</param>
/// <param name="visit">What they came for.</param>
/// <param name="leaves">When they go home, whatever became of it.</param>
internal sealed class Citizen(Counter counter, ulong seed, Visit visit, DateTimeOffset leaves) : Follower(counter, seed, $"citizen-{visit.Id}", leaves)
{
    protected override async Task Live()
    {
        var caller = Asks();
        for (var press = 1; press < visit.Presses; press++)
        {
            Scheduler.Start(() => Draw(caller, visit.Class));
        }

        var answer = await Draw(caller, visit.Class);
        for (var again = 0; again < 3 && answer.Refusal?.Code == RefusalCode.Unavailable; again++)
        {
            await Wait(1, 20);
            answer = await Draw(caller, visit.Class);
        }

        if (answer.Value is { } ticket)
        {
            if (Draws.Happens(0.03))
            {
                // A kiosk whose keys are not its own: another request under one that was used.
                var other = Counter.Hall.PriorityClasses[^1].Id;
                await Draw(caller with { Fingerprint = caller.Fingerprint + 1 }, other);
            }

            await Follow(ticket, visit.Patience is { } patience ? Counter.Now + patience : DateTimeOffset.MaxValue);
        }
    }

    /// <summary>A voucher is its own key, as at the gateway: whoever comes with a copy gets the same ticket.</summary>
    private Caller Asks()
    {
        var caller = As("kiosk", $"draw {visit.Queue} {visit.Class}");
        return visit.Voucher is { } voucher ? caller with { By = $"voucher:{voucher.Number}", Key = voucher.Ticket.Value } : caller;
    }

    private Task<Answer<TicketView>> Draw(Caller caller, PriorityClassId priority) => Draw(caller, visit.Queue, visit.Services, priority, visit.Voucher);
}
