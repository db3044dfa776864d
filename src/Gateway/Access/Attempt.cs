namespace Queueing.Gateway.Access;

/// <summary>A try to sign in that was let through, and what it took.</summary>
/// <param name="taken">The budgets it took from.</param>
internal sealed class Attempt(IReadOnlyList<(AttemptBudget Budget, string Key)> taken)
{
    /// <summary>Gives back what it took: it was no failure.</summary>
    public void Succeeded()
    {
        foreach (var (budget, key) in taken)
        {
            budget.GiveBack(key);
        }
    }
}
