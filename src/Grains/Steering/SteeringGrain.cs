using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering;
using Queueing.Domain.Steering.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Steering;

/// <summary>The steering of a hall-day. Calls interleave; what is written takes its turn in <see cref="BatchWriter{TTurn, TEvent}"/>.</summary>
[Reentrant]
[GrainType("steering")]
public sealed class SteeringGrain : IGrainBase, ISteeringGrain
{
    private readonly Hall hall;
    private readonly SteeringStream stream;
    private readonly BatchWriter<SteeringTurn, SteeringEvent> writer;
    private Exception? faulted;

    /// <summary>Initializes a new instance of the <see cref="SteeringGrain"/> class.</summary>
    /// <param name="context">The activation; its key is <c>hall/yyyy-MM-dd</c>.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="halls">The halls.</param>
    /// <param name="clock">Hall time.</param>
    /// <exception cref="ArgumentException">The key names no hall-day of this deployment.</exception>
    public SteeringGrain(
        IGrainContext context, IEventJournal journal, IHallDirectory halls, [FromKeyedServices(HallTime.Key)] TimeProvider clock)
    {
        GrainContext = context;
        var key = context.GrainId.Key.ToString();
        hall = HallDay.TryParse(key, out var day) ? halls.Require(day.Hall) : throw new ArgumentException($"'{key}' names no hall-day", nameof(context));
        stream = new SteeringStream(journal, day);
        writer = new(journal, stream, () => new SteeringTurn(stream.Tally, clock.GetUtcNow()), _ => { }, Fault);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public async Task OnActivateAsync(CancellationToken token) => await stream.CatchUp();

    /// <inheritdoc/>
    public async ValueTask<Answer<SteeredView>> Steer(Caller caller, ServiceId service, AlternativeKind to)
    {
        ThrowIfFaulted();
        if (hall.Find(service) is not { } item)
        {
            return new Refusal(RefusalCode.Unknown, "the hall has no such service");
        }

        return await writer.Ask<SteeredView>(
            caller,
            () => writer.Submit(new AnsweredCommand<SteeringTurn, SteeringEvent, SteeredView>(
                caller, _ => true, turn => turn.Steer(item, to, caller.By), _ => View(stream.Tally, service, to))),
            async operation => await stream.FoldTo(operation) is { } then ? View(then, service, to) : null);
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SteeredView>> Report()
    {
        ThrowIfFaulted();
        await writer.CatchUp();
        return [.. stream.Tally.Counts.Select(x => new SteeredView(x.Key.Service, x.Key.To, x.Value))];
    }

    private static SteeredView View(SteeringTally tally, ServiceId service, AlternativeKind to) =>
        new(service, to, tally.Counts.GetValueOrDefault((service, to)));

    private void Fault(Exception cause)
    {
        faulted ??= cause;
        GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the tally reloads"));
    }

    private void ThrowIfFaulted()
    {
        if (faulted is not null)
        {
            throw new ActivationFaultedException("the tally reloads", faulted);
        }
    }
}
