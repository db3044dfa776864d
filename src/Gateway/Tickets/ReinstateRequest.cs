using System.ComponentModel.DataAnnotations;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Takes a missed ticket back in line.</summary>
/// <param name="Place">Where.</param>
/// <param name="After">After how many waiting tickets; with the place <c>after</c> only.</param>
/// <param name="Reason">Why, or nothing.</param>
internal sealed record ReinstateRequest(ReinstatePlace Place, [property: Range(1, LinePlace.MaxAfter)] int? After = null, string? Reason = null)
{
    public static ReinstateRequest Read(BodyFields fields)
    {
        var (place, after) = LinePlace.Read(fields, required: true);
        return new ReinstateRequest(place ?? default, after, fields.Reason());
    }
}
