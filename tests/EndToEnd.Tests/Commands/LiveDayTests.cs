using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Silo.Histories;

namespace Queueing.EndToEnd.Tests.Commands;

/// <summary>The README's first command from the root of the checkout, with more trouble than usual, and what its journal says afterwards.</summary>
public sealed class LiveDayTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task A_day_on_which_everything_happens_has_no_violation_and_replays_to_what_was_seen()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var data = Directory.CreateTempSubdirectory("queueing-day-");
        try
        {
            var summary = await PlayAsync(data.FullName, giveUp.Token);
            var hall = HallConfiguration.Parse(await File.ReadAllTextAsync(Path.Combine(Root(), "halls", "small.json"), giveUp.Token), "small.json").Hall!;
            await using var recorded = RecordedHalls.Open(data.FullName);
            var streams = await recorded.Queues.ReadAsync(new HallDay(hall.Id, Monday), giveUp.Token);

            summary["incidents"]!.AsObject().Count.ShouldBeGreaterThan(10);
            var crossed = new HashSet<(TicketState? From, Type Event)>();
            var ends = Replay(hall, streams, crossed);
            Rows().Except(crossed).ShouldBeEmpty();
            ends.GetValueOrDefault(TicketState.Completed).ShouldBe(summary["served"]!.GetValue<int>());
            ends.GetValueOrDefault(TicketState.Cancelled).ShouldBe(summary["cancelled"]!.GetValue<int>());
            (ends.GetValueOrDefault(TicketState.Missed) + ends.GetValueOrDefault(TicketState.Expired)).ShouldBe(summary["missed"]!.GetValue<int>());
            ends.Where(x => x.Key is not TicketState.Transferred).Sum(x => x.Value).ShouldBe(summary["drawn"]!.GetValue<int>());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>
    /// The rows of a ticket's life that a day can cross; what bookings and other halls bring has tests of its own, and so has who
    /// still waits after closing, which a day need not have.
    /// </summary>
    private static IEnumerable<(TicketState? From, Type Event)> Rows() =>
    [
        (null, typeof(TicketDrawn)), (null, typeof(PaperEntered)), (null, typeof(TicketTransferredIn)),
        .. From(TicketState.Waiting, typeof(TicketCalled), typeof(TicketTransferredOut), typeof(TicketReprioritised), typeof(TicketParked), typeof(TicketCancelled), typeof(TicketAimed)),
        .. From(TicketState.Called, typeof(TicketRecalled), typeof(ServiceStarted), typeof(TicketMissed), typeof(TicketPutBack), typeof(TicketCancelled)),
        .. From(TicketState.Serving, typeof(ServiceFinished), typeof(SegmentFinished), typeof(TicketParked), typeof(ServicesAdded), typeof(TicketTransferredOut), typeof(TicketRequeued), typeof(CallMoved)),
        .. From(TicketState.Parked, typeof(TicketCalled), typeof(TicketReleased), typeof(TicketCancelled), typeof(TicketExpired)),
        .. From(TicketState.Missed, typeof(TicketReinstated), typeof(TicketCalled), typeof(TicketExpired)),
        .. From(TicketState.Completed, typeof(TicketReopened), typeof(ServiceRated)),
    ];

    private static IEnumerable<(TicketState? From, Type Event)> From(TicketState state, params Type[] events) => events.Select(x => ((TicketState?)state, x));

    private static async Task<JsonNode> PlayAsync(string data, CancellationToken giveUp)
    {
        var summary = Path.Combine(data, "summary.json");
        using var run = Process.Start(new ProcessStartInfo("dotnet", [
            "run", "--no-build", "-c", Configuration, "--project", "src/Gateway", "--", "live", "--minutes", "1", "--incidents", "0.7",
            "--date", "2026-03-02", "--data", data, "--summary", summary, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Root(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var board = await AddressOf("board", run.StandardOutput, giveUp);
            using var http = new HttpClient();
            (await http.GetAsync(board, giveUp)).StatusCode.ShouldBe(HttpStatusCode.OK);

            var day = await run.StandardOutput.ReadToEndAsync(giveUp);
            await run.WaitForExitAsync(giveUp);
            run.ExitCode.ShouldBe(0, day);
            day.ShouldContain("accounts: everybody accounted for exactly once");
            return JsonNode.Parse(await File.ReadAllTextAsync(summary, giveUp))!;
        }
        finally
        {
            if (!run.HasExited)
            {
                run.Kill(entireProcessTree: true);
                await run.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Folds all queues together, minute by minute; at each, whoever drew a number is in exactly one place.</summary>
    /// <returns>How many tickets ended how.</returns>
    private static Dictionary<TicketState, int> Replay(
        Hall hall, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams, HashSet<(TicketState? From, Type Event)> crossed)
    {
        var queues = hall.Queues.ToDictionary(x => x.Id, x => new TicketQueue(x, Monday));
        var minutes = streams.SelectMany(x => x.Value.Select(e => (Queue: x.Key, Event: e)))
            .GroupBy(x => (long)(x.Event.At - DateTimeOffset.UnixEpoch).TotalMinutes).OrderBy(x => x.Key).ToArray();
        minutes.Length.ShouldBeGreaterThan(300);
        foreach (var minute in minutes)
        {
            // Both halves of a move have one instant, so no minute parts them; within a queue the order is the stream's.
            foreach (var (queue, happened) in minute)
            {
                crossed.Add((queues[queue].Find(happened.Ticket)?.State, happened.GetType()));
                queues[queue].Apply(happened);
            }

            var drawn = queues.Values.Sum(x => x.LastSequence);
            var here = queues.Values.SelectMany(x => x.Tickets).Where(x => x.State is not TicketState.Transferred).ToArray();
            here.Select(x => x.Id).Distinct().Count().ShouldBe(here.Length, $"minute {minute.Key}: somebody is in two places");
            here.Length.ShouldBe((int)drawn, $"minute {minute.Key}: somebody is lost");
        }

        return queues.Values.SelectMany(x => x.Tickets).GroupBy(x => x.State).ToDictionary(x => x.Key, x => x.Count());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Queueing.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static async Task<Uri> AddressOf(string name, StreamReader output, CancellationToken giveUp)
    {
        var seen = new List<string>();
        while (await output.ReadLineAsync(giveUp) is { } line)
        {
            seen.Add(line);
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, var address] && first == name)
            {
                return new Uri(address);
            }
        }

        throw new InvalidOperationException(string.Join('\n', seen));
    }
}
