using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.World.Plans;

/// <summary>What a seed invented.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Halls">The hall; and, in a share of the worlds, a second one that people are sent on to.</param>
/// <param name="Date">Their day.</param>
/// <param name="Silos">How many silos serve them.</param>
/// <param name="Heals">When all faults are over, from the opening: from then on everything must come right.</param>
/// <param name="Items">Who comes and what fails, in order of time.</param>
internal sealed record WorldPlan(ulong Seed, ImmutableArray<Hall> Halls, DateOnly Date, int Silos, TimeSpan Heals, ImmutableArray<PlanItem> Items);
