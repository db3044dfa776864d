using Queueing.Domain.Halls;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Windows;

/// <summary>Pauses for one reason.</summary>
/// <param name="Reason">The id of the reason.</param>
/// <param name="Name">What people read.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Seconds">How long they were together.</param>
internal sealed record PauseAnswer(string Reason, TextAnswer Name, int Count, double Seconds)
{
    public static PauseAnswer Of(Hall hall, string reason, int count, TimeSpan total)
    {
        var known = hall.PauseReasons.FirstOrDefault(x => x.Id == reason) ?? hall.PauseReasons[^1];
        return new PauseAnswer(reason, TextAnswer.Of(known.Name), count, total.TotalSeconds);
    }
}
