using System.ComponentModel.DataAnnotations;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Takes a missed ticket back in line.</summary>
/// <param name="Place">Where.</param>
/// <param name="After">After how many waiting tickets; with the place <c>after</c> only.</param>
internal sealed record ReinstateRequest(ReinstatePlace Place, [property: Range(1, ReinstateRequest.MaxAfter)] int? After = null)
{
    internal const int MaxAfter = 1000;

    public static ReinstateRequest Read(BodyFields fields)
    {
        var place = fields.Choice<ReinstatePlace>(
            "place", required: true, ("original", ReinstatePlace.Original), ("after", ReinstatePlace.After), ("tail", ReinstatePlace.Tail));
        var after = fields.Number("after", required: place is ReinstatePlace.After, 1, MaxAfter);
        if (after is not null && place is (ReinstatePlace.Original or ReinstatePlace.Tail))
        {
            fields.Refuse("after", "goes with the place 'after' only");
        }

        return new ReinstateRequest(place ?? default, after);
    }
}
