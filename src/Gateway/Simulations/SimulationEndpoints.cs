using System.Globalization;
using System.Text;
using System.Text.Json;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Histories;
using Queueing.Grains.Hosting;
using Queueing.Simulator.Reports;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>What-if over HTTP: a question is taken on, worked at by and by, and answered where it is asked about.</summary>
internal sealed class SimulationEndpoints(SimulationQueue simulations, IHallDirectory halls, HallCalendar calendar, SseHost sse)
{
    private const string Tag = "What if";
    private const string Path = "/api/v1/simulations";
    private const Roles Askers = Roles.Supervisor | Roles.Administrator;
    private const int RetrySeconds = 30;
    private const string ReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDescribed("POST", Path, Ask)
            .Says("Asks what if: compares ways to run the hall that the body names", Tag)
            .Reads<SimulationRequest>().Answers<SimulationAnswer>(202).Refuses(404, 429, 503).Allows(Askers, hallInPath: false)
            .Shows(SimulationExample.Question, SimulationExample.Begun).Tells(202, "Location", "Where it is told how far it is.", Path + "/01a215ace94c7b0d932a9cd16af8a1bd");
        MapOne(routes, "GET", string.Empty, Tell).Says("Tells how far a simulation is, and its result once it is done", Tag).Answers<SimulationAnswer>().Shows(null, SimulationExample.Done);
        MapOne(routes, "DELETE", string.Empty, Cancel).Says("Stops a simulation", Tag).Answers<SimulationAnswer>().Shows(null, SimulationExample.Begun.Replace("running", "cancelled", StringComparison.Ordinal));
        MapOne(routes, "GET", "/report", ReportAsync).Says("The report of a simulation that is done, a page in Chinese and English", Tag).Answers<string>(contentType: "text/html").Refuses(409);
        MapOne(routes, "GET", "/events", FollowAsync).Says("Follows a simulation to its end: an event 'progress' for each change", Tag).Streams(lastId: null, ("progress", typeof(SimulationAnswer))).Shows(null, SimulationExample.Begun);
    }

    private RouteHandlerDescription MapOne(IEndpointRouteBuilder routes, string method, string pattern, Func<HttpContext, Simulation, Task> handler) => routes
        .MapDescribed(method, Path + "/{id}" + pattern, http => FindAsync(http, handler))
        .Refuses(404).Allows(Askers, hallInPath: false);

    private async Task Ask(HttpContext http)
    {
        var read = await RequestBody.ReadCommentedAsync<Question>(http, root => Read(http, root));
        if (!read.IsRead(out var question, out var problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        // A pure client of a cluster has no journal of its own to read.
        if (question.Days is RecordedDays && http.RequestServices.GetService<IQueueHistory>() is null)
        {
            await ProblemWriter.WriteAsync(http, Problem.OfField(ProblemKind.Unavailable, "pastDays", "this gateway has no journal to read"));
            return;
        }

        var (visitors, empty) = await Recorded.ReadAsync(question, http.RequestServices.GetRequiredService<IQueueHistory>, http.RequestAborted);
        if (visitors is null)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"pastDays[{empty}]");
            await ProblemWriter.WriteAsync(http, Problem.OfField(ProblemKind.Invalid, field, Recorded.Nobody(question, empty)));
            return;
        }

        await TakeOnAsync(http, simulations.Ask(TokenIdentity.Of(http.User)!.By, question, visitors));
    }

    private static Task TakeOnAsync(HttpContext http, Simulation? simulation)
    {
        if (simulation is null)
        {
            return ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.TooMany, "Too many simulations wait already.") with { RetryAfterSeconds = RetrySeconds });
        }

        http.Response.Headers.Location = $"{Path}/{simulation.Id}";
        return AnswerAsync(http, simulation, StatusCodes.Status202Accepted);
    }

    /// <summary>Whoever may not ask about a hall does not learn what is wrong with the question either.</summary>
    private Parsed<Question> Read(HttpContext http, JsonElement root)
    {
        var reader = new QuestionReader(halls.Find, hall => calendar.Today(hall).Date, QuestionLimits.OfService);
        var named = root.ValueKind is JsonValueKind.Object && root.TryGetProperty("hall", out var hall) && hall.ValueKind is JsonValueKind.String ? hall.GetString() : null;
        if (named is not null && !TokenIdentity.Of(http.User)!.HoldsIn(named))
        {
            return Problem.Of(ProblemKind.Forbidden, HallAccessHandler.OtherHall);
        }

        var read = reader.Read(root);
        return read.IsValid ? read.Question : Problem.OfFields([.. read.Errors.Select(x => (x.Path, x.Message))]);
    }

    private async Task FindAsync(HttpContext http, Func<HttpContext, Simulation, Task> handler)
    {
        if (simulations.Find((string)http.Request.RouteValues["id"]!) is not { } simulation)
        {
            await ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, "There is no such simulation here, or no longer."));
        }
        else if (!TokenIdentity.Of(http.User)!.HoldsIn(simulation.Question.Hall.Id.Value))
        {
            await ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Forbidden, HallAccessHandler.OtherHall));
        }
        else
        {
            await handler(http, simulation);
        }
    }

    private static Task Tell(HttpContext http, Simulation simulation) => AnswerAsync(http, simulation, StatusCodes.Status200OK);

    private Task Cancel(HttpContext http, Simulation simulation)
    {
        simulations.Cancel(simulation);
        return AnswerAsync(http, simulation, StatusCodes.Status200OK);
    }

    private static Task AnswerAsync(HttpContext http, Simulation simulation, int status) =>
        JsonAnswer.WriteAsync(http, SimulationAnswer.Of(simulation, withResult: true), GatewayJson.Api.SimulationAnswer, status);

    private static Task ReportAsync(HttpContext http, Simulation simulation)
    {
        var now = simulation.Now;
        if (now.Result is not { } result)
        {
            return ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.WrongState, "The simulation is not done.") with { State = StateName.Of(now.State.ToString()) });
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Report.Of(result))).AsTask();
    }

    private Task FollowAsync(HttpContext http, Simulation simulation) => sse.RunAsync(http, "simulation", async stream =>
    {
        while (true)
        {
            var (now, newer) = simulation.Read();
            await stream.WriteAsync(SseStream.Event(
                "progress", null, JsonSerializer.SerializeToUtf8Bytes(SimulationAnswer.Of(simulation, withResult: false), GatewayJson.Api.SimulationAnswer)));
            if (now.IsOver)
            {
                return;
            }

            await stream.WaitAsync(newer);
        }
    });
}
