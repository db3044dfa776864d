using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads how a system is run.</summary>
internal static class PlanReader
{
    private const int StandardCustomers = 100_000;
    private const int StandardReplications = 10;
    private const int StandardRecords = 1000;

    /// <summary>A tenth of the customers counted come before, so that the system has forgotten that it began empty.</summary>
    private const int WarmUpPart = 10;

    public static RunPlan Read(ObjectReader parent, QueueSystem? system)
    {
        var plan = Standard(system);
        if (parent.Optional("run") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("run"), parent.Errors, reader => plan = Plan(reader, plan));
        }

        return plan;
    }

    /// <summary>Many customers, or all where all are listed; records where nothing is random.</summary>
    private static RunPlan Standard(QueueSystem? system)
    {
        var customers = system is { IsEndless: false } ? 0 : StandardCustomers;
        var isCertain = system is { IsCertain: true };
        return new RunPlan
        {
            Customers = customers,
            WarmUpCustomers = isCertain ? 0 : customers / WarmUpPart,
            Records = isCertain ? StandardRecords : 0,
        };
    }

    private static RunPlan Plan(ObjectReader reader, RunPlan standard)
    {
        var horizon = reader.Maybe("horizon", Ranges.Positive);
        if (horizon is not null && (reader.Has("customers") || reader.Has("warmUp")))
        {
            reader.Errors.Add(reader.PathOf("horizon"), "is given beside 'customers' or 'warmUp'");
        }

        var customers = horizon is not null ? 0 : reader.Whole("customers", Ranges.FromOne, (int)standard.Customers);
        var warmUp = horizon is not null ? 0 : reader.Whole("warmUp", Ranges.Number, standard.WarmUpCustomers > 0 ? customers / WarmUpPart : 0);
        var warmUpTime = reader.Number("warmUpTime", Ranges.Time, 0);
        if (warmUpTime > 0 && warmUpTime >= (horizon ?? 0))
        {
            reader.Errors.Add(reader.PathOf("warmUpTime"), "must be below 'horizon'");
        }

        return standard with
        {
            Customers = customers,
            WarmUpCustomers = warmUp,
            Horizon = horizon ?? double.PositiveInfinity,
            WarmUpTime = warmUpTime,
            Replications = reader.Whole("replications", Ranges.Replications, StandardReplications),
            Seed = (ulong)reader.Whole("seed", Ranges.Number, 1),
            WaitsOver = reader.Numbers("waitsOver", Ranges.Time, required: false),
            Records = reader.Whole("records", Ranges.Records, standard.Records),
        };
    }
}
