using System.ComponentModel.DataAnnotations;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Enters numbers that were given out by hand while the system was down.</summary>
/// <param name="Reason">Why; required.</param>
/// <param name="Papers">The papers.</param>
internal sealed record PapersRequest(string Reason, [property: MaxLength(PapersRequest.Most)] PaperRequest[] Papers)
{
    internal const int Most = 500;

    /// <summary>The largest body: so many papers with all their times.</summary>
    internal const int MaxBytes = 256 * 1024;

    public static PapersRequest Read(BodyFields fields)
    {
        var reason = fields.RequiredReason();
        var papers = fields.Objects("papers", Most, PaperRequest.Read);
        return new PapersRequest(reason, [.. papers]);
    }
}
