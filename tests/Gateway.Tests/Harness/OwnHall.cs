using Queueing.Silo;
using Queueing.Silo.Halls;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A gateway with a real silo and journal of its own, on a Monday morning.</summary>
public sealed class OwnHall : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    private readonly string voice = Directory.CreateTempSubdirectory("voice-").FullName;
    private readonly MovedClock clock = new(new HallTimeProvider(Morning, speed: 1));

    public TestGateway Gateway { get; private set; } = null!;

    /// <summary>Gets where the halls' recordings are looked for; there are none at first.</summary>
    public string VoiceDirectory => voice;

    /// <summary>Puts the hall's clock on.</summary>
    public void MoveOn(TimeSpan by) => clock.MoveOn(by);

    /// <summary>Names the first service of a queue.</summary>
    public static string ServiceOf(string queue) =>
        HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == "small").Services.First(x => x.Queue.Value == queue).Id.Value;

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.StartAsync((builder, directory) =>
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = WithoutPolicy(Path.Combine(directory, "halls")),
            HallTime = clock,
            WebhookTargets = ["127.0.0.0/8"],
        }), x => x with { VoiceDirectory = voice });

    /// <summary>The policy would move windows by itself under the tests' feet; one queue's tickets move on by time.</summary>
    private static string WithoutPolicy(string directory)
    {
        Directory.CreateDirectory(directory);
        var text = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json"));
        text = Replaced(text, "\"mode\": \"auto\"", "\"mode\": \"off\"");
        text = Replaced(text, "\"prefix\": \"C\"", "\"prefix\": \"C\", \"missAfterSeconds\": 90, \"missedLapseMinutes\": 60");
        File.WriteAllText(Path.Combine(directory, "small.json"), text);

        // Where people can be sent on to.
        File.WriteAllText(Path.Combine(directory, "county.json"), text.Replace("\"id\": \"small\"", "\"id\": \"county\"", StringComparison.Ordinal));
        return directory;
    }

    private static string Replaced(string text, string piece, string by)
    {
        text.ShouldContain(piece);
        return text.Replace(piece, by, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        Directory.Delete(voice, recursive: true);
    }
}
