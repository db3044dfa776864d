using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>A number that the system knows and that was called and served by hand, as it was written down.</summary>
/// <param name="Number">The number, as it is typed; or what stands on a paper that was entered before.</param>
/// <param name="Window">The window it was called to.</param>
/// <param name="CalledAt">When it was called there, with an offset.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="FinishedAt">When it ended; of several services that were left, all of them.</param>
internal sealed record ServedRequest(string Number, string Window, DateTimeOffset CalledAt, DateTimeOffset StartedAt, DateTimeOffset FinishedAt)
{
    public static ServedRequest Read(BodyFields fields) => new(
        fields.Text("number", PaperRules.MaxText),
        fields.Identity<WindowId>("window", required: true)?.Value ?? string.Empty,
        fields.Instant("calledAt", required: true) ?? default,
        fields.Instant("startedAt", required: true) ?? default,
        fields.Instant("finishedAt", required: true) ?? default);

    public HandService ToService() => new(new WindowId(Window), CalledAt, StartedAt, FinishedAt);
}
