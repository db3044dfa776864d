using System.Diagnostics.CodeAnalysis;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Requests;

/// <summary>Says what a route takes, answers and allows, for the rules and for the OpenAPI document.</summary>
internal sealed class RouteHandlerDescription(IEndpointConventionBuilder route)
{
    public RouteHandlerDescription Says(string summary, string tag)
    {
        route.WithSummary(summary).WithTags(tag);
        return this;
    }

    public RouteHandlerDescription Allows(Roles roles, bool hallInPath = true)
    {
        route.RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(TokenSchemes.Staff, TokenSchemes.Ticket)
            .AddRequirements(new HallAccess(roles, hallInPath)));
        return Refuses(401, 403);
    }

    public RouteHandlerDescription Takes<T>(bool optional = false)
        where T : notnull => Reads<T>(optional).Mutates();

    /// <summary>Says which body it reads, without being a change to a hall.</summary>
    public RouteHandlerDescription Reads<T>(bool optional = false)
        where T : notnull
    {
        route.WithMetadata(new BodyDescription(typeof(T), optional));
        return Refuses(400, 413, 415);
    }

    /// <summary>Marks a change: it takes an Idempotency-Key.</summary>
    public RouteHandlerDescription Mutates()
    {
        route.WithMetadata(MutationMark.Instance);
        return Refuses(422, 503);
    }

    public RouteHandlerDescription Answers<T>(int status = StatusCodes.Status200OK, string contentType = "application/json")
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), [contentType]));
        return this;
    }

    /// <summary>Answers with an event stream.</summary>
    /// <param name="lastId">An id such as its events have, after which a lost stream goes on; null when it begins anew.</param>
    /// <param name="events">The names of its events with what their data are.</param>
    public RouteHandlerDescription Streams(string? lastId, params (string Name, Type Data)[] events) =>
        Answers<string>(contentType: "text/event-stream").With(new StreamDescription(lastId, events));

    /// <summary>Says which header an answer of a status carries.</summary>
    public RouteHandlerDescription Tells(int status, string header, string description, string example) =>
        With(new HeaderDescription(status, header, description, example));

    /// <summary>Answers with bytes that are not JSON.</summary>
    public RouteHandlerDescription AnswersBytes(string contentType)
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), [contentType]));
        return this;
    }

    public RouteHandlerDescription AnswersNothing(int status)
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(void), []));
        return this;
    }

    public RouteHandlerDescription Refuses(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemWriter.ContentType]));
        }

        return this;
    }

    public RouteHandlerDescription Asks(string query, string description, string? example = null)
    {
        route.WithMetadata(new QueryDescription(query, description, example));
        return this;
    }

    /// <summary>Shows what a request and its answer look like, as JSON.</summary>
    public RouteHandlerDescription Shows(
        [StringSyntax(StringSyntaxAttribute.Json)] string? request, [StringSyntax(StringSyntaxAttribute.Json)] string? answer) =>
        With(new ExampleDescription(request, answer));

    public RouteHandlerDescription With(object metadata)
    {
        route.WithMetadata(metadata);
        return this;
    }
}
