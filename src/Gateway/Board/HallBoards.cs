using System.Collections.Frozen;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Streams;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Board;

/// <summary>The boards of all halls, found by the text in the path.</summary>
internal sealed class HallBoards(
    IHallDirectory halls, GrainCalls calls, HallCalendar calendar, GatewayOptions options, SseHost host, ILogger<HallBoards> log)
{
    private readonly FrozenDictionary<string, HallBoard> boards = halls.All.ToFrozenDictionary(
        x => x.Id.Value, x => new HallBoard(x, calls, calendar, options, host, log), StringComparer.Ordinal);

    public HallBoard? Find(string? hall) => hall is null ? null : boards.GetValueOrDefault(hall);
}
