using System.Globalization;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World;

/// <summary>
/// Sees to it that a world ends, whatever runs in it: there is a bound on its steps and on its time. What goes in circles without
/// ever waiting makes no steps; nothing here can end that.
/// </summary>
/// <param name="timeline">The world's steps.</param>
/// <param name="mostSteps">Steps after which a world is not expected to end any more.</param>
internal sealed class Patience(Timeline timeline, long mostSteps = Patience.MostSteps)
{
    /// <summary>Far more than any world needs: the first 150 seeds make 45,000 steps each on average.</summary>
    public const long MostSteps = 3_000_000;

    /// <summary>How many of the last steps are looked at to name what was running.</summary>
    private const int Watched = 1_000;

    private readonly Dictionary<string, int> running = [];

    /// <summary>Judges the step just made.</summary>
    /// <param name="latest">Until when all should be over.</param>
    /// <param name="unfinished">Says who is not done.</param>
    /// <exception cref="WorldViolation">The world does not end.</exception>
    public void Require(DateTimeOffset latest, Func<string> unfinished)
    {
        if (timeline.Steps > mostSteps - Watched)
        {
            var name = timeline.Running ?? "nobody";
            running[name] = running.GetValueOrDefault(name) + 1;
        }

        if (timeline.Steps >= mostSteps)
        {
            var most = string.Join(", ", running.OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Take(3).Select(Share));
            throw new WorldViolation("endless", string.Create(CultureInfo.InvariantCulture, $"after {timeline.Steps} steps, at {timeline.Now:HH:mm:ss}, still running: {most}; {unfinished()}"));
        }

        if (timeline.Now > latest)
        {
            throw new WorldViolation("endless", string.Create(CultureInfo.InvariantCulture, $"at {timeline.Now:HH:mm:ss} {unfinished()}"));
        }
    }

    private static string Share(KeyValuePair<string, int> x) => string.Create(CultureInfo.InvariantCulture, $"{x.Key} ({x.Value} of the last {Watched} steps)");
}
