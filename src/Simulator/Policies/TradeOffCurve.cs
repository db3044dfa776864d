using System.Collections.Immutable;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>What one home preference gives in one hall, by idle allowance.</summary>
/// <param name="Settings">The hall with the default settings.</param>
/// <param name="Preference">The home preference.</param>
/// <param name="Points">The results by idle allowance in minutes, in order.</param>
internal sealed record TradeOffCurve(ReferenceSettings Settings, double Preference, ImmutableArray<(int Allowance, RivalResult Result)> Points)
{
    /// <summary>Tells whether an idle allowance, with this home preference, is the hall's default.</summary>
    public bool IsDefault(int allowance) => Settings.Tides.HomePreference == Preference && Settings.Tides.IdleAllowance == TimeSpan.FromMinutes(allowance);
}
