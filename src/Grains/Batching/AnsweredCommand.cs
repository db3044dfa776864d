using Queueing.Domain.Decisions;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>A command with its reply.</summary>
/// <typeparam name="TTurn">What it is decided on.</typeparam>
/// <typeparam name="TEvent">The base of the events.</typeparam>
/// <typeparam name="T">What it answers.</typeparam>
/// <param name="caller">Who asks.</param>
/// <param name="mayJoin">Whether it can be decided on a turn that others have already decided on.</param>
/// <param name="decide">Decides it on a turn: adds its events, or rejects.</param>
/// <param name="read">Reads the answer from the state just after its last event; null when there was nothing to do.</param>
internal sealed class AnsweredCommand<TTurn, TEvent, T>(
    Caller caller, Func<TTurn, bool> mayJoin, Func<TTurn, Rejection?> decide, Func<TEvent?, T> read)
    : BatchCommand<TTurn, TEvent>(caller, mayJoin, decide)
    where TTurn : ITurn<TEvent>
    where TEvent : class
    where T : class
{
    private readonly TaskCompletionSource<Reply<T>> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Reply<T>> Reply => reply.Task;

    public override bool TryRepeat(RecentAnswers recent) =>
        recent.TryFind<T>(Caller, out var answer) && reply.TrySetResult(new(answer));

    public override void Answer(TEvent? last, RecentAnswers recent)
    {
        if (Rejection is not null)
        {
            reply.TrySetResult(new(Refusals.From(Rejection), FromState: true));
            return;
        }

        Answer<T> answer = read(last);
        if (HasEvents)
        {
            recent.Keep(Caller, answer);
        }

        reply.TrySetResult(new(answer, FromState: !HasEvents));
    }

    public override void Refuse(Refusal refusal) => reply.TrySetResult(new(refusal));

    public override void Repeat(RecordedOperation existing) => reply.TrySetResult(Reply<T>.To(existing));

    public override void Fail(Exception cause) => reply.TrySetException(cause);
}
