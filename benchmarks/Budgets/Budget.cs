namespace Queueing.Benchmarks.Budgets;

/// <summary>One budget, measured.</summary>
/// <param name="Name">What is bounded.</param>
/// <param name="Measured">What was measured, with its unit.</param>
/// <param name="Target">The bound.</param>
/// <param name="IsMet">Whether it holds.</param>
internal sealed record Budget(string Name, string Measured, string Target, bool IsMet)
{
    public override string ToString() => $"| {Name} | {Measured} | {Target} | {(IsMet ? "met" : "**not met**")} |";
}
