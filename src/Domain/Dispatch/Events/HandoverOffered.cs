using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A clerk's seat, with what is in hand, was offered to a colleague, who takes it by signing in there.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Window">The window.</param>
/// <param name="From">Who sits there.</param>
/// <param name="To">To whom it is offered; null: to nobody any more.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record HandoverOffered(
    DateTimeOffset At, string By, WindowId Window, StaffId From, StaffId? To, string? Reason)
    : DispatcherEvent(At, By);
