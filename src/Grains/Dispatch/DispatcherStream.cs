using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Dispatch;

/// <summary>The dispatcher's own stream: reads it, and appends decisions to it. The state is changed only by what is durable.</summary>
internal sealed class DispatcherStream(IEventJournal journal, HallDay day, FloorPlan plan)
{
    private const int Attempts = 3;

    public StreamId Id { get; } = new(day, StreamKind.Dispatcher, "dispatcher");

    public DispatcherState State { get; } = new(plan);

    /// <summary>Reads what was appended since, at first everything.</summary>
    public async ValueTask CatchUpAsync()
    {
        foreach (var recorded in await journal.ReadAsync(Id, State.Version))
        {
            State.Apply(DispatcherEventCodec.Codec.Decode(Id, recorded));
        }
    }

    /// <summary>Decides, appends, applies. The answer is read from the state as it is just after the decision's own events.</summary>
    /// <exception cref="JournalUncertainException">What is durable is not known; nothing was applied.</exception>
    public async ValueTask<Answer<T>> CommitAsync<T>(
        Caller? caller,
        Func<DispatcherState, DispatchDecision> decide,
        Func<DispatcherState, T> read)
        where T : class
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var decision = decide(State);
            if (decision.Rejection is not null || decision.Events.IsDefaultOrEmpty)
            {
                return await RepeatedAsync(caller, read) ?? (decision.Rejection is { } no ? Refusals.From(no) : read(State));
            }

            switch (await journal.AppendAsync(ToSet(caller, decision)))
            {
                case AppendOutcome.Committed:
                    foreach (var e in decision.Events)
                    {
                        State.Apply(e);
                    }

                    return read(State);
                case AppendOutcome.Repeated repeated:
                    return await FirstAnswerAsync(caller!, repeated.Existing, read);
                default:
                    await CatchUpAsync();
                    break;
            }
        }

        return Refusals.Contended;
    }

    private AppendSet ToSet(Caller? caller, DispatchDecision decision)
    {
        var events = DispatcherEventCodec.Codec.Encode(decision.Events);
        return new AppendSet(
            day.Hall,
            [new StreamAppend(Id, State.Version, events)],
            caller is null ? [] : [new Operation(caller.ToOperationId(), caller.Fingerprint, Id, events.Length - 1)]);
    }

    /// <summary>Before a repeat is refused, or told that nothing was to do, the journal is asked.</summary>
    private async ValueTask<Answer<T>?> RepeatedAsync<T>(Caller? caller, Func<DispatcherState, T> read)
        where T : class =>
        caller is not null && await journal.FindOperationAsync(day.Hall, caller.ToOperationId()) is { } existing
            ? await FirstAnswerAsync(caller, existing, read)
            : null;

    /// <summary>The first answer was read from the state after the operation's last event; the stream still says what that was.</summary>
    private async ValueTask<Answer<T>> FirstAnswerAsync<T>(Caller caller, RecordedOperation existing, Func<DispatcherState, T> read)
        where T : class
    {
        if (existing.Fingerprint != caller.Fingerprint || existing.Stream != Id)
        {
            return Refusals.KeyReused;
        }

        var then = new DispatcherState(plan);
        foreach (var recorded in await journal.ReadAsync(Id))
        {
            if (recorded.Version > existing.Version)
            {
                break;
            }

            then.Apply(DispatcherEventCodec.Codec.Decode(Id, recorded));
        }

        return read(then);
    }
}
