namespace Queueing.Domain.Webhooks;

/// <summary>A place in a hall's order of events.</summary>
/// <param name="Day">The day whose outbox it is in.</param>
/// <param name="Index">The place there, from 0.</param>
public readonly record struct OutboxPlace(DateOnly Day, int Index)
{
    /// <summary>Gets the place after it in the same outbox.</summary>
    /// <returns>The next place; there need not be an event yet.</returns>
    public OutboxPlace Next() => this with { Index = Index + 1 };
}
