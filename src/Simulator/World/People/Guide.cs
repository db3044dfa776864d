using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Steering;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Counts who was steered to another way, once more when nobody answers, and looks at the day's counts.</summary>
internal sealed class Guide(Counter counter, ulong seed, SteerAway item) : Person(counter, seed, $"guide-{item.Id}")
{
    private const int Tries = 5;

    protected override async Task Live()
    {
        var caller = As("guide", $"{item.Service} {item.To}");
        for (var press = 1; press < item.Presses; press++)
        {
            Scheduler.Start(() => Steer(caller, item.Service, item.To));
        }

        var answer = await Steer(caller, item.Service, item.To);
        for (var again = 1; again < Tries && answer.Refusal?.Code == RefusalCode.Unavailable; again++)
        {
            await Wait(1, 30);
            answer = await Steer(caller, item.Service, item.To);
        }

        if (Draws.Happens(0.1))
        {
            // A button whose keys are not its own: another request under one that was used.
            await Steer(caller with { Fingerprint = caller.Fingerprint + 1 }, Counter.Hall.Services[^1].Id, AlternativeKind.Online);
        }

        while (Draws.Happens(0.7))
        {
            await Wait(0, 30);
            await Counter.Look(Draws, x => x.GetGrain<ISteeringGrain>(Counter.Day.Value).Report(), (check, told, from, to) => check.Read(told, from, to));
        }
    }

    private Task<Answer<SteeredView>> Steer(Caller caller, ServiceId service, AlternativeKind to) => Counter.Ask(
        Draws, caller, "steering", "Steer", [service, to], x => x.GetGrain<ISteeringGrain>(Counter.Day.Value).Steer(caller, service, to));
}
