namespace Queueing.Gateway.Simulations;

/// <summary>A simulation as it stands.</summary>
/// <param name="SimulationId">Its identity.</param>
/// <param name="Hall">The hall.</param>
/// <param name="State">Where it is.</param>
/// <param name="Progress">The share of its days that are simulated, from 0 to 1.</param>
/// <param name="By">Who asked.</param>
/// <param name="Result">The result, once it is done and where it is asked for.</param>
internal sealed record SimulationAnswer(
    string SimulationId, string Hall, SimulationState State, double Progress, string By, ComparisonAnswer? Result)
{
    public static SimulationAnswer Of(Simulation simulation, bool withResult)
    {
        var now = simulation.Now;
        return new SimulationAnswer(
            simulation.Id, simulation.Question.Hall.Id.Value, now.State, now.Progress, simulation.By,
            withResult && now.Result is { } result ? ComparisonAnswer.Of(result) : null);
    }
}
