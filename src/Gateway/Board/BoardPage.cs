using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Queueing.Domain.Halls;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Speech;
using Queueing.Gateway.Streams;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Board;

/// <summary>One version of a board, for the whole hall or one zone and in one script, as the bytes that every reader gets.</summary>
internal sealed class BoardPage
{
    private readonly BoardAnswer board;

    private BoardPage(string id, BoardAnswer board, AnswerLanguage language)
    {
        this.board = board;
        var body = language.Bytes(board, GatewayJson.Api.BoardAnswer);
        Id = id;
        ETag = $"\"{id}{language.Mark}\"";
        Body = body;
        Event = SseStream.Event("board", id, body);
    }

    /// <summary>Gets <c>epoch:sequence</c>.</summary>
    public string Id { get; }

    public StringValues ETag { get; }

    public byte[] Body { get; }

    public byte[] Event { get; }

    /// <summary>Finds an announcement that stands here.</summary>
    public AnnouncementAnswer? Find(string announcement) => board.Announcements.FirstOrDefault(x => x.Id == announcement);

    /// <summary>Prepares a page.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business day.</param>
    /// <param name="view">The board.</param>
    /// <param name="language">How its Chinese is written.</param>
    /// <param name="zone">Shows only the windows there, their calls, and the queues they may serve; null shows all.</param>
    public static BoardPage Of(Hall hall, DateOnly date, BoardView view, AnswerLanguage language, string? zone)
    {
        var windows = hall.Windows.Where(x => zone is null || x.Zone == zone).ToDictionary(x => x.Id);
        var queues = windows.Values.SelectMany(x => x.Primary.Concat(x.Tidal)).ToHashSet();
        var answer = new BoardAnswer(
            hall.Id.Value,
            date,
            view.Epoch,
            view.Sequence,
            TimeZoneInfo.ConvertTime(view.At, hall.TimeZone),
            [.. view.Queues.Where(x => zone is null || queues.Contains(x.Id)).Select(x => new BoardQueueAnswer(x.Id.Value, x.Waiting))],
            [.. view.Windows.Where(x => windows.ContainsKey(x.Id)).Select(x =>
                new BoardWindowAnswer(x.Id.Value, windows[x.Id].Zone, x.State, x.OnTidalDuty, x.Paper ?? x.Number?.Value, ZonedTime.In(x.MissesAt, hall.TimeZone)))],
            Of(view.Announcements),
            Of(view.LastCalled));
        return new BoardPage(
            string.Create(CultureInfo.InvariantCulture, $"{view.Epoch}:{view.Sequence}"),
            answer,
            language);

        AnnouncementAnswer[] Of(ImmutableArray<Announcement> calls) =>
            [.. calls.Where(x => windows.ContainsKey(x.Window)).Select(x => Tell(x, windows[x.Window], hall.TimeZone))];
    }

    private static AnnouncementAnswer Tell(Announcement call, Window window, TimeZoneInfo zone)
    {
        var shown = call.Paper ?? call.Number.Value;
        return new AnnouncementAnswer(
            string.Create(CultureInfo.InvariantCulture, $"{call.Queue.Value}:{call.Version}"),
            shown,
            call.Window.Value,
            TimeZoneInfo.ConvertTime(call.At, zone),
            call.Recalls,
            $"请{shown}号到{window.Name.Zh}",
            $"Number {shown}, please go to {SpokenText.Within(window.Name.En)}",
            SpokenText.Chinese(shown, window.Name.Zh),
            SpokenText.InEnglish(shown, window.Name.En));
    }
}
