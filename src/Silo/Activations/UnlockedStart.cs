using System.Diagnostics.CodeAnalysis;
using Orleans.Metadata;

namespace Queueing.Silo.Activations;

/// <summary>
/// Makes every activation yield once before it activates. Orleans starts an activation under its lock and runs whatever
/// completes at once, the first requests included; two new grains that call each other would then wait for each other's
/// lock for ever, and every caller after them (decision 11).
/// </summary>
internal sealed class UnlockedStart : IConfigureGrainContextProvider, IConfigureGrainContext
{
    public bool TryGetConfigurator(GrainType grainType, GrainProperties properties, [NotNullWhen(true)] out IConfigureGrainContext? configurator)
    {
        configurator = this;
        return true;
    }

    public void Configure(IGrainContext context) =>
        context.ObservableLifecycle.Subscribe(nameof(UnlockedStart), GrainLifecycleStage.First, async _ => await Task.Yield());
}
