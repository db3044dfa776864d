using System.Collections.Immutable;
using Queueing.Domain.People;

namespace Queueing.Gateway.Hours;

/// <summary>What a hall's day comes to.</summary>
/// <param name="People">Everybody who was given a number.</param>
/// <param name="Extended">The extended service of all windows.</param>
/// <param name="Pauses">The pauses of all windows.</param>
/// <param name="Steered">How many took another way.</param>
/// <param name="Downtime">How long the hall was down while somebody sat at a window.</param>
internal sealed record DayAccount(ImmutableArray<DayPerson> People, TimeSpan Extended, TimeSpan Pauses, int Steered, TimeSpan Downtime);
