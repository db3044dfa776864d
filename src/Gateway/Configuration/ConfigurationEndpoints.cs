using System.Globalization;
using Queueing.Gateway.Access;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Configuration;

/// <summary>The text of a hall's file: read, checked as the start would check it, replaced for the next start.</summary>
internal sealed class ConfigurationEndpoints(IServiceProvider services, GrainCalls calls, AccessCalls access, HallCalendar calendar) : IDisposable
{
    private const string Tag = "Halls";
    private const string Path = "/configuration";
    private const string Text = "{ \\\"id\\\": \\\"small\\\" }";
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    // Between the look at what is replaced and its replacement nobody else may write; there is one process for a directory.
    private readonly SemaphoreSlim writing = new(1, 1);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", Path, ReadAsync)
            .Says("Tells the text of the hall's file", Tag)
            .Answers<ConfigurationAnswer>().Refuses(400, 404, 503).Allows(Roles.Administrator)
            .Shows(null, $$"""{"file":"small.json","text":"{{Text}}","hash":"{{Hash}}","applied":true}""");
        routes.MapHall("POST", Path + "/check", CheckAsync)
            .Says("Tells everything that is wrong with a text for the hall's file", Tag)
            .Reads<ConfigurationCheckRequest>().Answers<ConfigurationCheckAnswer>().Refuses(400, 404, 503).Allows(Roles.Administrator)
            .Shows($$"""{"text":"{{Text}}"}""", """{"faults":[{"path":"queues","line":1,"message":"is required","zh":"必须给出"}]}""");
        routes.MapHall("PUT", Path, ReplaceAsync)
            .Says("Gives the hall's file another text, which holds from the next start; the former text is kept beside it", Tag)
            .Takes<ConfigurationRequest>().Answers<ConfigurationReplacedAnswer>().Refuses(400, 404, 409).Allows(Roles.Administrator)
            .Shows($$"""{"text":"{{Text}}","hash":"{{Hash}}","reason":"two more windows"}""", $$"""{"hash":"{{Hash}}","keptAs":"small.json.20261123-100000"}""");
    }

    public void Dispose() => writing.Dispose();

    private Task ReadAsync(HallRequest request) => WithTextsAsync(request, texts =>
    {
        var now = texts.Read(request.Hall.Id);
        return request.AnswerAsync(new ConfigurationAnswer(now.File, now.Text, now.Hash, now.IsApplied), GatewayJson.Api.ConfigurationAnswer);
    });

    private Task CheckAsync(HallRequest request) => WithTextsAsync(request, async texts =>
    {
        var read = await RequestBody.ReadAsync(request.Http, ConfigurationCheckRequest.Read, GatewayOptions.MaxDrainedBytes);
        if (!read.IsRead(out var body, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var lines = TextLines.Of(body.Text);
        ConfigurationFaultAnswer[] faults =
            [.. texts.Check(request.Hall.Id, body.Text).Select(x => new ConfigurationFaultAnswer(x.Path, lines.LineOf(x.Path), x.Message, FaultWords.InChinese(x.Text)))];
        await request.AnswerAsync(new ConfigurationCheckAnswer(faults), GatewayJson.Api.ConfigurationCheckAnswer);
    });

    private Task ReplaceAsync(HallRequest request) => WithTextsAsync(request, async texts =>
    {
        var read = await RequestBody.ReadAsync(request.Http, ConfigurationRequest.Read, GatewayOptions.MaxDrainedBytes);
        if (!read.IsRead(out var body, out var problem)
            || !CallerReader.Read(request, body, GatewayJson.Api.ConfigurationRequest).IsRead(out var caller, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        if (texts.Check(request.Hall.Id, body.Text) is { IsEmpty: false } faults)
        {
            await request.RefuseAsync(Problem.OfFields([.. faults.Select(x => (x.Path, x.Message))]));
            return;
        }

        await writing.WaitAsync(request.Http.RequestAborted);
        try
        {
            await WriteAsync(request, texts, caller, body);
        }
        finally
        {
            writing.Release();
        }
    });

    /// <summary>
    /// First what can fail, then the record, then the file. A repeat of the same request finds the record and writes what a
    /// process that died in between left unwritten.
    /// </summary>
    private async Task WriteAsync(HallRequest request, HallTexts texts, Caller caller, ConfigurationRequest body)
    {
        var hall = request.Hall.Id;
        var (now, after) = (texts.Read(hall), HallTexts.HashOf(body.Text));
        if (body.Hash == after)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "text", "is what the file says already"));
            return;
        }

        if (now.Hash != body.Hash && now.Hash != after)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.WrongState, "hash", "is not that of the file as it is now; somebody else wrote it"));
            return;
        }

        if (now.Hash != after)
        {
            texts.Write(hall, body.Text);
        }

        var keptAs = string.Create(CultureInfo.InvariantCulture, $"{now.File}.{calendar.Now(request.Hall):yyyyMMdd-HHmmss}");
        var change = new HallFileChange(hall, request.Identity.Administers, body.Hash, after, keptAs, body.Reason);
        var grain = access.Grain;
        var answer = await calls.CommandAsync(() => grain.ReplaceHallFile(caller, change));
        if (!answer.IsDone(out var done, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        if (now.Hash != after)
        {
            texts.Replace(hall, done.KeptAs);
        }

        await request.AnswerAsync(new ConfigurationReplacedAnswer(done.After, done.KeptAs), GatewayJson.Api.ConfigurationReplacedAnswer);
    }

    private async Task WithTextsAsync(HallRequest request, Func<HallTexts, Task> answer)
    {
        // A pure client of a cluster has no hall files of its own.
        if (services.GetService<HallTexts>() is not { } texts)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unavailable, "This gateway has no hall files."));
            return;
        }

        try
        {
            await answer(texts);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !request.Http.Response.HasStarted)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unavailable, "The hall's file cannot be read or written now."));
        }
    }
}
