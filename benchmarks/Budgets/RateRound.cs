namespace Queueing.Benchmarks.Budgets;

/// <summary>One round, in answers a second.</summary>
internal sealed record RateRound(double NoOp, double OneQueue, double OneQueueRising, double AllQueues, double AllQueuesRising, double Empty, double Poll)
{
    public override string ToString() =>
        $"a second: no-op {NoOp:0}, draws on one queue {OneQueue:0} and {OneQueueRising:0}, over all {AllQueues:0} and {AllQueuesRising:0}, empty {Empty:0}, polls {Poll:0}";
}
