using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>How a round of asking queues ended.</summary>
/// <param name="Made">The call made; null otherwise.</param>
/// <param name="Moved">True when the window's stream moved on meanwhile: reload and look again.</param>
/// <param name="AllEmpty">True when every queue the window may serve has itself said it is empty.</param>
/// <param name="Refusal">Why a certain ticket is not given; null otherwise.</param>
internal readonly record struct CallOutcome(CallMade? Made, bool Moved, bool AllEmpty, Refusal? Refusal = null);
