using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Reads where a ticket re-enters the line.</summary>
internal static class LinePlace
{
    internal const int MaxAfter = 1000;

    public static (ReinstatePlace? Place, int? After) Read(BodyFields fields, bool required)
    {
        var place = fields.Choice<ReinstatePlace>(
            "place", required, ("original", ReinstatePlace.Original), ("after", ReinstatePlace.After), ("tail", ReinstatePlace.Tail));
        var after = fields.Number("after", required: place is ReinstatePlace.After, 1, MaxAfter);
        if (after is not null && (place ?? ReinstatePlace.Original) is (ReinstatePlace.Original or ReinstatePlace.Tail) && (place is not null || !required))
        {
            fields.Refuse("after", "goes with the place 'after' only");
        }

        return (place, after);
    }
}
