using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tides;

/// <summary>The numbers behind the beginning or the end of a tidal duty; <see cref="TidalReasonText"/> puts them into words.</summary>
/// <param name="Cause">What decided.</param>
/// <param name="Queue">The queue helped, at an ebb the helped queue with the highest pressure.</param>
/// <param name="Pressure">That queue's pressure: expected delay ÷ target.</param>
/// <param name="Threshold">The threshold it was compared with.</param>
/// <param name="Waiting">Tickets in that line.</param>
/// <param name="Capacity">Windows serving that queue, counted by share and speed.</param>
/// <param name="HomePressure">The highest pressure of the window's own queues; 0 without any.</param>
/// <param name="Score">The donor's score; 0 where none was needed.</param>
/// <param name="Note">Why, in a supervisor's words; null when the numbers say it all.</param>
public sealed record TidalReason(
    TidalCause Cause,
    QueueId Queue,
    double Pressure,
    double Threshold,
    int Waiting,
    double Capacity,
    double HomePressure,
    double Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = null);
