using Queueing.Domain.Tickets;

namespace Queueing.Domain.People;

/// <summary>What a day was to somebody who was given a number.</summary>
/// <param name="State">How they stand, or how it ended; whoever missed their call and did not come back has missed it, also when time has ended that.</param>
/// <param name="Wait">How long they waited in line before they were first called; null when they were not.</param>
/// <param name="IsInTime">Whether that was within the target of the queue that called them.</param>
public readonly record struct DayPerson(TicketState State, TimeSpan? Wait, bool IsInTime);
