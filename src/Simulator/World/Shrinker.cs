using System.Globalization;
using System.Text;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World;

/// <summary>
/// Leaves out of a failing world what does not matter: ever smaller parts of its plan, as long as the same check fails without
/// them (delta debugging: Zeller and Hildebrandt 2002). What is left is told as a story.
/// </summary>
public static class Shrinker
{
    /// <summary>Shrinks a world.</summary>
    /// <param name="seed">The seed of a world that fails.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <returns>The story of what is left.</returns>
    /// <exception cref="ArgumentException">The world does not fail.</exception>
    public static string Shrink(ulong seed, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var plan = Invention.Of(seed);
        var check = WorldRun.Run(plan, null).Check ?? throw new ArgumentException("everything holds in this world", nameof(seed));
        var small = Shrink(plan, less => WorldRun.Run(less, null).Check == check, progress);
        return Story(plan, small, check);
    }

    /// <summary>Leaves out what a plan fails without.</summary>
    internal static WorldPlan Shrink(WorldPlan plan, Predicate<WorldPlan> fails, Action<string> progress)
    {
        for (var part = plan.Items.Length / 2; part >= 1;)
        {
            var before = plan.Items.Length;
            for (var from = 0; from < plan.Items.Length;)
            {
                var less = plan with { Items = plan.Items.RemoveRange(from, Math.Min(part, plan.Items.Length - from)) };
                if (fails(less))
                {
                    plan = less;
                }
                else
                {
                    from += part;
                }
            }

            progress(string.Create(CultureInfo.InvariantCulture, $"{plan.Items.Length} of the plan's items left, parts of {part} tried"));
            part = part > 1 ? part / 2 : plan.Items.Length < before ? 1 : 0;
        }

        return plan;
    }

    private static string Story(WorldPlan plan, WorldPlan small, string check)
    {
        var story = new StringBuilder();
        story.Append(CultureInfo.InvariantCulture, $"Seed {plan.Seed}: '{check}' still fails with {small.Items.Length} of {plan.Items.Length} items of the plan, {small.Silos} silos:\n");
        foreach (var item in small.Items)
        {
            story.Append(CultureInfo.InvariantCulture, $"  {(item.At < TimeSpan.Zero ? "-" : string.Empty)}{item.At:hh\\:mm\\:ss\\.f} after opening: {item.Story}\n");
        }

        story.Append("What happens:\n");
        var lines = new List<string>();
        var result = WorldRun.Run(small, (at, text) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {at:HH:mm:ss.fff} {text}\n")));
        return story.AppendJoin(string.Empty, lines).Append(CultureInfo.InvariantCulture, $"  {result.What}").ToString();
    }
}
