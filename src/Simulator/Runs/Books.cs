using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>Which customers are counted, when counting begins and ends, and the records that were asked for.</summary>
internal sealed class Books(RunState state, RunPlan plan)
{
    /// <summary>Once the counted have all come, so many times as many may follow until the last of the counted is done.</summary>
    private const int Patience = 4;

    private readonly List<CustomerRecord> records = [];
    private readonly List<PoolCounts> pools = [];
    private double from;
    private double to = double.NaN;
    private long numbers;
    private long came;
    private long open;

    public long Events { get; set; }

    private bool ByCustomers => plan.Customers > 0;

    /// <summary>Gets a value indicating whether everything that was asked for is known.</summary>
    public bool AreClosed => ByCustomers && !double.IsNaN(to) && (open == 0 || came > Patience * (plan.WarmUpCustomers + plan.Customers));

    /// <summary>Somebody comes from outside.</summary>
    /// <returns>Whether the customer is counted.</returns>
    public bool Come()
    {
        came++;
        if (!ByCustomers)
        {
            return state.Now >= plan.WarmUpTime;
        }

        if (came == plan.WarmUpCustomers + 1 && came > 1)
        {
            Begin();
        }
        else if (came == plan.WarmUpCustomers + plan.Customers + 1)
        {
            End();
        }

        return came > plan.WarmUpCustomers && came <= plan.WarmUpCustomers + plan.Customers;
    }

    public long NextNumber() => ++numbers;

    public void Begin()
    {
        from = state.Now;
        foreach (var of in state.Classes)
        {
            of.Begin(from);
        }

        foreach (var pool in state.Pools)
        {
            pool.Begin(from);
        }
    }

    /// <summary>A counted customer is admitted.</summary>
    public void Open(bool isCounted) => open += isCounted ? 1 : 0;

    /// <summary>A counted customer is gone.</summary>
    public void Close(bool isCounted) => open -= isCounted ? 1 : 0;

    public void Turn(long number, int customerClass, Outcome outcome)
    {
        if (number <= plan.Records)
        {
            records.Add(new CustomerRecord(number, customerClass, state.Now, double.NaN, double.NaN, ServerPool.Nobody, outcome));
        }
    }

    public void Write(in Customer customer, int pool, Outcome outcome)
    {
        if (customer.Number <= plan.Records)
        {
            records.Add(new CustomerRecord(customer.Number, customer.Class, customer.ArrivedAt, customer.StartedAt, state.Now, pool, outcome));
        }
    }

    public Replication Finish()
    {
        if (double.IsNaN(to))
        {
            End();
        }

        return new Replication(
            [.. state.Classes.Select(x => x.Counts)], [.. pools], to - from, Events, open == 0, [.. records.OrderBy(x => x.Number)]);
    }

    private void End()
    {
        to = state.Now;
        foreach (var of in state.Classes)
        {
            of.End(to, to - from);
        }

        pools.AddRange(state.Pools.Select(x => x.End(to, to - from)));
    }
}
