using Queueing.Gateway.Board;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Speech;

/// <summary>The sound of announcements that stand on the board. Nothing else is spoken: the text is not the caller's to choose.</summary>
internal sealed class SpeechEndpoints(HallBoards boards, Recordings recordings, SpeechEngine engine)
{
    private const string Tag = "Board";
    private const string Type = "audio/wav";
    private readonly byte[] chime = Wave.Chime.ToBytes();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/board/announcements/{id}/speech", Speak)
            .Says("Speaks an announcement that stands on the board, by the hall's recordings or else a speech program", Tag)
            .Asks("lang", "The language, zh or en")
            .AnswersBytes(Type).Refuses(400, 404);
        routes.MapHall("GET", "/board/chime", request => AnswerAsync(request, chime))
            .Says("Sounds the chime that comes before announcements", Tag).AnswersBytes(Type).Refuses(404);
    }

    private async Task Speak(HallRequest request)
    {
        if (!request.TryLanguage(out var language, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var id = (string)request.Http.Request.RouteValues["id"]!;
        if (boards.Find(request.Hall.Id.Value)?.Latest.Value?.Find(id) is not { } call)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unknown, "No such announcement stands on the board."));
            return;
        }

        var sound = recordings.Speak(request.Hall.Id.Value, language, call.Number, call.Window)
            ?? await engine.SpeakAsync(language, language == "zh" ? call.SpokenZh : call.SpokenEn);
        await (sound is null
            ? request.RefuseAsync(Problem.Of(ProblemKind.Unknown, "There is no voice here for this announcement."))
            : AnswerAsync(request, sound.ToBytes()));
    }

    // An announcement's id is its own for ever: what it sounds like does not change.
    private static Task AnswerAsync(HallRequest request, byte[] sound) => request.AnswerAsync(sound, Type, "max-age=600");
}
