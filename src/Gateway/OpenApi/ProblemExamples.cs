using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Queueing.Domain.Calendar;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.OpenApi;

/// <summary>One problem of each kind, as the service writes it; a status shows those that it may stand for.</summary>
internal static class ProblemExamples
{
    /// <summary>Gets references to the examples of a status, which the document holds once.</summary>
    public static IDictionary<string, IOpenApiExample> Of(string status, OpenApiDocument document) => ProblemKind.All
        .Where(x => x.Status.ToString(CultureInfo.InvariantCulture) == status)
        .ToDictionary(x => x.Code, x => (IOpenApiExample)new OpenApiExampleReference(x.Code, document), StringComparer.Ordinal);

    public static void AddTo(OpenApiComponents components) => components.Examples = ProblemKind.All.ToDictionary(
        x => x.Code,
        x => (IOpenApiExample)new OpenApiExample { Summary = x.Title, Value = JsonSerializer.SerializeToNode(Example(x), GatewayJson.Api.Problem) },
        StringComparer.Ordinal);

    private static Problem Example(ProblemKind kind) =>
        kind == ProblemKind.Invalid ? Problem.OfField(kind, "services[0]", "is not a service of this hall")
        : kind == ProblemKind.WrongState ? Problem.Of(kind, "the ticket is completed") with { State = StateName.Of(nameof(TicketState.Completed)) }
        : kind == ProblemKind.NoDraw ? Problem.Of(kind, "no numbers are given in the break; numbers are given from 12:30") with
        {
            State = StateName.Of(nameof(DrawRefusal.Break)),
            NextDraw = new DateTimeOffset(2026, 3, 2, 12, 30, 0, TimeSpan.FromHours(8)),
        }
        : Problem.Of(kind, kind.Title + ".");
}
