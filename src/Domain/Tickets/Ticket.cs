using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>A ticket (号票) with its whole life so far; immutable.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">Its number; kept over transfers.</param>
/// <param name="Services">Its service items, in the order in which they are taken up.</param>
/// <param name="Channel">How it was drawn.</param>
/// <param name="PriorityClass">Its priority class.</param>
/// <param name="DrawnAt">When it was drawn.</param>
/// <param name="EligibleAt">When its present wait began; unchanged by put-back, transfer and reinstatement at its place, later by the time parked.</param>
/// <param name="Seniority">What its place goes by: smallest first.</param>
/// <param name="Shown">The wait shown when it was drawn; null when it could not be known, or was of another priority class.</param>
/// <param name="Hop">How often it changed queues.</param>
/// <param name="Recalls">Recalls of the last call.</param>
/// <param name="LastCallAt">When it was last called or recalled for its present service; null before the first call.</param>
/// <param name="Version">The version of its queue's stream at its last change.</param>
/// <param name="Periods">Every stretch of its life, oldest first; never empty, only ever appended to.</param>
/// <param name="Segment">The place of its present service among <paramref name="Services"/>; after the end, of the last one.</param>
/// <param name="Evidence">What its priority class stands on.</param>
/// <param name="Ratings">How its services were rated, each at most once; may be default.</param>
/// <param name="Aim">The only window that takes it from the line, until its service begins; null: any that serves its queue.</param>
/// <param name="Paper">What was done of it by hand in an outage: it was given out so, or served so; otherwise null.</param>
/// <param name="Reprints">How often it was printed again.</param>
/// <param name="Origin">The ticket of another hall, or of an earlier day, that it goes on from; otherwise null.</param>
/// <param name="Forward">Where its holder was sent on to, in another hall; otherwise null.</param>
public sealed record Ticket(
    TicketId Id,
    TicketNumber Number,
    ImmutableArray<ServiceId> Services,
    TicketChannel Channel,
    PriorityClassId PriorityClass,
    DateTimeOffset DrawnAt,
    DateTimeOffset EligibleAt,
    DateTimeOffset Seniority,
    WaitRange? Shown,
    int Hop,
    int Recalls,
    DateTimeOffset? LastCallAt,
    long Version,
    ImmutableArray<TicketPeriod> Periods,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Segment = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PriorityEvidence Evidence = PriorityEvidence.None,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<ServiceRating> Ratings = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] WindowId? Aim = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PaperTicket? Paper = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Reprints = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketOrigin? Origin = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketForward? Forward = null)
{
    /// <summary>Gets the present stretch.</summary>
    public TicketPeriod Now => Periods[^1];

    /// <summary>Gets the state.</summary>
    public TicketState State => Periods[^1].State;

    /// <summary>Gets the queue it is in; for a ticket that moved away, the queue it went to.</summary>
    public QueueId Queue => Periods[^1].Queue;

    /// <summary>Gets the call while called or being served; otherwise null.</summary>
    public CallId? LiveCall => State is TicketState.Called or TicketState.Serving ? Now.Call : null;

    /// <summary>Gets the call it was last at a window under, live or not; null before the first, and when that was by hand.</summary>
    public CallId? LastCall
    {
        get
        {
            for (var i = Periods.Length - 1; i >= 0; i--)
            {
                if (Periods[i].Call is not null || Periods[i].State == TicketState.Called)
                {
                    return Periods[i].Call;
                }
            }

            return null;
        }
    }

    /// <summary>Gets a value indicating whether its life is over here.</summary>
    public bool HasEnded =>
        State is TicketState.Completed or TicketState.Cancelled or TicketState.Expired or TicketState.Transferred or TicketState.Forwarded;

    /// <summary>Gets a value indicating whether its holder was there to the end and was sent home unserved.</summary>
    public bool WasSentHome => State is TicketState.Expired && Periods is [.., { State: TicketState.Waiting }, _];

    /// <summary>Tells whether this ticket was ever called by a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>True when one of its periods names it.</returns>
    public bool Knows(CallId call)
    {
        foreach (var period in Periods)
        {
            if (period.Call == call)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds when a state was first entered for the present service.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The instant, or null.</returns>
    public DateTimeOffset? First(TicketState state)
    {
        foreach (var period in Periods)
        {
            if (period.State == state && period.Segment == Segment)
            {
                return period.From;
            }
        }

        return null;
    }

    /// <summary>Finds when a state was last entered for the present service.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The instant, or null.</returns>
    public DateTimeOffset? Last(TicketState state)
    {
        for (var i = Periods.Length - 1; i >= 0 && Periods[i].Segment == Segment; i--)
        {
            if (Periods[i].State == state)
            {
                return Periods[i].From;
            }
        }

        return null;
    }

    /// <summary>Finds how a service was rated.</summary>
    /// <param name="service">The service.</param>
    /// <returns>From 1 to 5; null when it was not rated.</returns>
    public int? RatingOf(ServiceId service)
    {
        if (!Ratings.IsDefault)
        {
            foreach (var rating in Ratings)
            {
                if (rating.Service == service)
                {
                    return rating.Score;
                }
            }
        }

        return null;
    }

    internal Ticket Enter(TicketState state, DateTimeOffset at, long version, QueueId queue, CallId? call = null) =>
        this with { Version = version, Periods = Periods.Add(new TicketPeriod(state, at, queue, call, Segment)) };
}
