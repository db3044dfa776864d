using System.Reflection;
using Orleans.Concurrency;
using Queueing.Grains.Queues;

namespace Queueing.Simulator.World.Cluster;

/// <summary>Production's grain classes by the interface they serve, found in their assembly: whatever grain is added lives in the world too.</summary>
internal static class GrainClasses
{
    private static readonly Dictionary<Type, GrainClass> Known = typeof(ITicketQueueGrain).Assembly.GetTypes()
        .Where(x => x is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(x))
        .SelectMany(x => x.GetInterfaces().Where(i => i != typeof(IGrainWithStringKey) && typeof(IGrainWithStringKey).IsAssignableFrom(i)).Select(i => (Interface: i, Class: x)))
        .ToDictionary(x => x.Interface, x => new GrainClass(x.Interface, x.Class, x.Class.IsDefined(typeof(ReentrantAttribute))));

    public static GrainClass Of(Type grainInterface) => Known[grainInterface];
}
