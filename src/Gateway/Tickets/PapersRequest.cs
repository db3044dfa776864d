using System.ComponentModel.DataAnnotations;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Enters what was done by hand while the system was down; at least one paper, or one number that was served.</summary>
/// <param name="Reason">Why; required.</param>
/// <param name="Papers">The numbers that were given out by hand.</param>
/// <param name="Served">The numbers of the system's own that were called and served by hand.</param>
internal sealed record PapersRequest(
    string Reason,
    [property: MaxLength(PapersRequest.Most)] PaperRequest[]? Papers = null,
    [property: MaxLength(PapersRequest.Most)] ServedRequest[]? Served = null)
{
    internal const int Most = 500;

    /// <summary>The largest body: so many papers with all their times.</summary>
    internal const int MaxBytes = 256 * 1024;

    public static PapersRequest Read(BodyFields fields)
    {
        var reason = fields.RequiredReason();
        var papers = fields.Objects("papers", Most, PaperRequest.Read, required: false);
        var served = fields.Objects("served", Most, ServedRequest.Read, required: false);
        return new PapersRequest(reason, [.. papers], [.. served]);
    }
}
