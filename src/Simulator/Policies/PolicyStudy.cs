using System.Collections.Immutable;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>Runs rivals as the table asks for them, each combination once.</summary>
/// <param name="experiment">The halls and days.</param>
/// <param name="runner">Runs the days.</param>
/// <param name="progress">Is told what runs now.</param>
public sealed class PolicyStudy(PolicyExperiment experiment, DayRunner runner, Action<string> progress)
{
    private readonly Dictionary<(ReferenceSettings Settings, string Rival), RivalResult> known = [];

    /// <summary>Gets the halls and days.</summary>
    public PolicyExperiment Experiment => experiment;

    /// <summary>Runs a rival.</summary>
    /// <param name="settings">The hall before the rival changes it.</param>
    /// <param name="rival">How it is run.</param>
    /// <returns>What it reached.</returns>
    public RivalResult Run(ReferenceSettings settings, Rival rival)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(rival);
        if (known.TryGetValue((settings, rival.Name), out var result))
        {
            return result;
        }

        progress(FormattableString.Invariant(
            $"{rival.Name.Trim('*')}, σ {settings.Mismatch:0.00}, efficiency {settings.Tides.EfficiencyAway:0.00}, utilisation {settings.Utilisation:0.00}, {settings.Windows} windows"));
        var days = runner(experiment.Halls * experiment.Days, i => experiment.Run(settings, rival, i / experiment.Days, i % experiment.Days));
        result = new RivalResult([.. days.Chunk(experiment.Days).Select(x => x.ToImmutableArray())]);
        known.Add((settings, rival.Name), result);
        return result;
    }
}
