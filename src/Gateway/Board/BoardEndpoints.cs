using Queueing.Domain.Identities;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;

namespace Queueing.Gateway.Board;

/// <summary>The public board: polled, or streamed.</summary>
internal sealed class BoardEndpoints(HallBoards boards, SseHost host, HallCalendar calendar, GatewayOptions options)
{
    private const string Tag = "Board";
    private const string CacheControl = "no-cache";
    private static readonly TimeSpan FirstWithin = TimeSpan.FromSeconds(3);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDescribed("GET", HallRoutes.Prefix + "/board", Poll)
            .Says("Tells the board; 304 while it is what the ETag names", Tag).Asks("zone", "Only the windows of one zone")
            .Answers<BoardAnswer>().AnswersNothing(304).Refuses(400, 404, 503).Shows(null, BoardExample.Json);
        routes.MapDescribed("GET", HallRoutes.Prefix + "/board/stream", Stream)
            .Says("Tells the board at each change, as events named 'board'; resumes after Last-Event-ID", Tag)
            .Asks("zone", "Only the windows of one zone")
            .Streams(BoardExample.Id, ("board", typeof(BoardAnswer))).Refuses(400, 404).Shows(null, BoardExample.Json);
        routes.MapHall("GET", "/board/signs", Signs)
            .Says("Tells the names of what the board shows, the hall's clock and its hours", Tag).Asks("zone", "Only the windows of one zone")
            .Answers<BoardSignsAnswer>().Refuses(404).Shows(null, BoardExample.Signs);
    }

    private Task Signs(HallRequest request)
    {
        var (hall, zone) = (request.Hall, request.Http.Request.Query["zone"].ToString());
        return request.AnswerAsync(
            new BoardSignsAnswer(
                hall.Id.Value,
                TextAnswer.Of(hall.Name),
                new ClockAnswer(calendar.Now(hall), options.ClockSpeed, calendar.Today(hall).Date),
                [.. hall.Queues.Select(x => new SignAnswer(x.Id.Value, TextAnswer.Of(x.Name)))],
                [.. hall.Windows.Where(x => zone.Length == 0 || x.Zone == zone).Select(x => new WindowSignAnswer(x.Id.Value, TextAnswer.Of(x.Name), x.Zone))],
                BoardHours.Of(calendar.Schedule(hall), hall.TimeZone)),
            GatewayJson.Api.BoardSignsAnswer);
    }

    private Task Poll(HttpContext http)
    {
        if (!TryBoard(http, out var board, out var zone, out var problem))
        {
            return ProblemWriter.WriteAsync(http, problem);
        }

        return board.Latest.Value is { } version ? AnswerAsync(http, version.Page(AnswerLanguage.Of(http.Request), zone)) : FirstAsync(http, board, zone);
    }

    private static Task AnswerAsync(HttpContext http, BoardPage page) =>
        EntityTag.AnswerAsync(http, page.Body, page.ETag, CacheControl);

    private async Task FirstAsync(HttpContext http, HallBoard board, string? zone)
    {
        board.Start();
        var (_, newer) = board.Latest.Read();
        if (board.Latest.Value is null)
        {
            await newer.WaitAsync(FirstWithin, host.Time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await (board.Latest.Value is { } version
            ? AnswerAsync(http, version.Page(AnswerLanguage.Of(http.Request), zone))
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unavailable, "The board is not there yet.")));
    }

    private Task Stream(HttpContext http)
    {
        if (!TryBoard(http, out var board, out var zone, out var problem))
        {
            return ProblemWriter.WriteAsync(http, problem);
        }

        board.Start();
        return host.RunAsync(http, "board", async stream =>
        {
            var (sent, language) = (stream.LastEventId, AnswerLanguage.Of(http.Request));
            while (!stream.Ended.IsCancellationRequested)
            {
                var (version, newer) = board.Latest.Read();
                if (version?.Page(language, zone) is { } page && page.Id != sent)
                {
                    await stream.WriteAsync(page.Event);
                    sent = page.Id;
                }

                await stream.WaitAsync(newer);
            }
        });
    }

    private bool TryBoard(HttpContext http, out HallBoard board, out string? zone, out Problem problem)
    {
        var hall = (string?)http.Request.RouteValues["hall"];
        (board, zone, problem) = (boards.Find(hall)!, null, null!);
        if (board is null)
        {
            problem = HallId.TryParse(hall, out var id)
                ? Problem.Of(ProblemKind.Unknown, $"There is no hall '{id}' here.")
                : Problem.OfField(ProblemKind.Invalid, "hall", $"'{hall}' is not a hall's id.");
            return false;
        }

        if (http.Request.QueryString.HasValue && http.Request.Query.TryGetValue("zone", out var zones))
        {
            zone = zones.ToString();
            if (!board.HasZone(zone))
            {
                problem = Problem.OfField(ProblemKind.Invalid, "zone", "is not a zone of this hall");
                return false;
            }
        }

        return true;
    }
}
