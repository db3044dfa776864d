using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>A kiosk or a screen of a hall.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Id">Its name within the hall.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Invitation">The one-time code for enrolling, or null.</param>
/// <param name="InvitedAt">When it was last invited.</param>
/// <param name="EnrolledAt">When it last enrolled, or null.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="Generation">Tokens of lower generations no longer hold; 0 before the first enrolment.</param>
public sealed record Device(
    HallId Hall,
    DeviceId Id,
    DeviceKind Kind,
    Invitation? Invitation,
    DateTimeOffset InvitedAt,
    DateTimeOffset? EnrolledAt,
    DateTimeOffset? RevokedAt,
    int Generation)
{
    /// <summary>Gets the hall that what is done to the device concerns.</summary>
    public ImmutableArray<HallScope> Halls => [HallScope.Of(Hall)];
}
