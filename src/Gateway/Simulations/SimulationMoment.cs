using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>How a simulation stands at a moment.</summary>
internal sealed record SimulationMoment(SimulationState State, double Progress, ComparisonResult? Result, DateTimeOffset? EndedAt)
{
    public static SimulationMoment Begin { get; } = new(SimulationState.Waiting, 0, null, null);

    public bool IsOver => State is SimulationState.Done or SimulationState.Cancelled or SimulationState.Failed;
}
