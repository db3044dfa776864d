namespace Queueing.Simulator.Runs;

/// <summary>Customers who wait, in order.</summary>
internal interface IWaitingLine
{
    int Count { get; }

    /// <summary>Gets who is next; only when somebody waits.</summary>
    int Head { get; }

    /// <summary>Adds somebody who has come.</summary>
    void Add(int customer);

    /// <summary>Takes somebody back whose service was interrupted.</summary>
    void PutBack(int customer);

    /// <summary>Takes the head out.</summary>
    int Take();

    /// <summary>Takes somebody out who left.</summary>
    void Leave(int customer);
}
