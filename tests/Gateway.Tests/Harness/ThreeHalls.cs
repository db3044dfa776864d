using Queueing.Silo;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A gateway with a county's hall, a town's below it, a village's below that, and one of another county.</summary>
public sealed class ThreeHalls : IAsyncLifetime
{
    private readonly MovedClock clock = new(new HallTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)), speed: 1));

    public TestGateway Gateway { get; private set; } = null!;

    /// <summary>Puts the halls' clock on.</summary>
    public void MoveOn(TimeSpan by) => clock.MoveOn(by);

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.StartAsync((builder, directory) =>
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = Write(Path.Combine(directory, "halls")),
            HallTime = clock,
        }));

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>Writes the files of the four halls.</summary>
    internal static string Write(string directory)
    {
        Directory.CreateDirectory(directory);
        var small = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json"));
        foreach (var (id, parent) in (ReadOnlySpan<(string, string?)>)[("county", null), ("town", "county"), ("village", "town"), ("elsewhere", null)])
        {
            var named = $"\"id\": \"{id}\"" + (parent is null ? string.Empty : $", \"parent\": \"{parent}\"");
            var text = small.Replace("\"id\": \"small\"", named, StringComparison.Ordinal).Replace("\"mode\": \"auto\"", "\"mode\": \"off\"", StringComparison.Ordinal);

            // The village opens at half past one; elsewhere the social insurance does, and nobody closes a business.
            File.WriteAllText(Path.Combine(directory, $"{id}.json"), id switch
            {
                "village" => text.Replace("\"mon-sat\": [\"09:00-12:00\", \"13:00-17:00\"]", "\"mon-sat\": [\"13:30-17:00\"]", StringComparison.Ordinal),
                "elsewhere" => text.Replace("\"business-closure\"", "\"business-suspension\"", StringComparison.Ordinal)
                    .Replace("\"schedules\": [", "\"schedules\": [{ \"name\": \"afternoon\", \"days\": { \"mon-sat\": [\"13:30-17:00\"] } },", StringComparison.Ordinal)
                    .Replace("\"expectedPerDay\": 92, \"schedule\": \"usual\"", "\"expectedPerDay\": 92, \"schedule\": \"afternoon\"", StringComparison.Ordinal),
                _ => text,
            });
        }

        return directory;
    }
}
