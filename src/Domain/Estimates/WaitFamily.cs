namespace Queueing.Domain.Estimates;

/// <summary>What a queue's waits are forecast by.</summary>
public enum WaitFamily
{
    /// <summary>The fluid drain: too little was learned.</summary>
    Drain,

    /// <summary>What was learned of all the hall's queues.</summary>
    Hall,

    /// <summary>What was learned of the queue itself.</summary>
    Queue,
}
