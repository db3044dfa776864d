using System.Text.Json.Serialization;

namespace Queueing.Domain.Webhooks.Published;

/// <summary>
/// What an event says to the outside. No person can be told from it: no names of citizens or staff, no free texts, no priority
/// classes, no access tokens. Members are added, never renamed or removed.
/// </summary>
/// <param name="By">The role that caused it: <c>kiosk</c>, <c>clerk</c>, <c>supervisor</c>, …; <c>dispatcher</c> for the policy.</param>
[JsonDerivedType(typeof(TicketFact))]
[JsonDerivedType(typeof(WindowFact))]
[JsonDerivedType(typeof(AlertFact))]
[JsonDerivedType(typeof(TideFact))]
public abstract record PublicFact(string By);
