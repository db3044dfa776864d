using Queueing.Domain.Decisions;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>A command that touches only its owner's stream; several are decided together and appended as one set.</summary>
/// <typeparam name="TTurn">What it is decided on.</typeparam>
/// <typeparam name="TEvent">The base of the events.</typeparam>
/// <param name="caller">Who asks.</param>
/// <param name="mayJoin">Whether it can be decided on a turn that others have already decided on.</param>
/// <param name="decide">Decides it on a turn: adds its events, or rejects.</param>
internal abstract class BatchCommand<TTurn, TEvent>(Caller caller, Func<TTurn, bool> mayJoin, Func<TTurn, Rejection?> decide)
    where TTurn : ITurn<TEvent>
    where TEvent : class
{
    private int start;

    public Caller Caller => caller;

    /// <summary>Gets the number of the turn's events up to its own last.</summary>
    public int End { get; private set; }

    public bool HasEvents => End > start;

    protected Rejection? Rejection { get; private set; }

    public bool MayJoin(TTurn turn) => mayJoin(turn);

    /// <summary>False when the decision broke: the command has failed, and the turn, half decided on, is of no use.</summary>
    public bool TryDecide(TTurn turn)
    {
        start = turn.Events.Count;
        try
        {
            Rejection = decide(turn);
        }
        catch (Exception cause)
        {
            Fail(cause);
            return false;
        }

        End = turn.Events.Count;
        return true;
    }

    public Operation ToOperation(StreamId stream) => new(caller.ToOperationId(), caller.Fingerprint, stream, End - 1);

    /// <summary>Answers a repeat of what was answered not long ago.</summary>
    public abstract bool TryRepeat(RecentAnswers recent);

    /// <summary>Answers from the state as it is just after the command's last event, if it has any.</summary>
    public abstract void Answer(TEvent? last, RecentAnswers recent);

    public abstract void Refuse(Refusal refusal);

    public abstract void Repeat(RecordedOperation existing);

    public abstract void Fail(Exception cause);
}
