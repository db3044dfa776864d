using System.ComponentModel.DataAnnotations;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Rates a service (好差评).</summary>
/// <param name="Score">From 1, very dissatisfied (非常不满意), to 5, very satisfied (非常满意).</param>
/// <param name="Service">The service; by default the last.</param>
internal sealed record RatingRequest([property: Range(RatingRequest.Worst, RatingRequest.Best)] int Score, string? Service = null)
{
    internal const int Worst = 1;
    internal const int Best = 5;

    public static RatingRequest Read(BodyFields fields) => new(
        fields.Number("score", required: true, Worst, Best) ?? default,
        fields.Identity<ServiceId>("service", required: false)?.Value);
}
