using Queueing.Domain.Halls;
using Queueing.Domain.Windows;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Trees;

/// <summary>How a hall of a tree stands now.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The hall above it, or null.</param>
/// <param name="Answers">Whether it could be asked; the numbers are 0 when not.</param>
/// <param name="Waiting">How many wait in all its queues.</param>
/// <param name="WindowsOpen">How many of its windows are not closed.</param>
/// <param name="Alerts">How many alerts stand.</param>
internal sealed record TreeAnswer(
    string Hall, TextAnswer Name, string? Parent, bool Answers, int Waiting, int WindowsOpen, int Alerts)
{
    public static TreeAnswer Of(Hall hall, FloorView? floor) => new(
        hall.Id.Value,
        TextAnswer.Of(hall.Name),
        hall.Parent?.Value,
        floor is not null,
        floor?.Queues.Sum(x => x.Waiting) ?? 0,
        floor?.Windows.Count(x => x.State is not WindowState.Closed) ?? 0,
        floor?.Alerts.Count(x => x.ClearedAt is null) ?? 0);
}
