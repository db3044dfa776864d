using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Timers;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Cluster;

/// <summary>Makes grains with what their constructors ask for, each of it the world's own.</summary>
internal static class GrainMaker
{
    public static IGrainBase Make(Activation activation)
    {
        var constructor = activation.Grain.Class.Class.GetConstructors().Single();
        return (IGrainBase)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. constructor.GetParameters().Select(x => Give(activation, x))], null);
    }

    private static object Give(Activation activation, ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(IGrainContext) => activation.Context,
        var type when type == typeof(IGrainFactory) => activation.Silo.Grains,
        var type when type == typeof(IEventJournal) => activation.Silo.Journal,
        var type when type == typeof(IHallDirectory) => activation.Silo.Network.Halls,
        var type when type == typeof(ITimerRegistry) => activation.Timers,
        var type when type == typeof(TimeProvider) => IsHallTime(parameter) ? activation.Silo.HallClock : activation.Silo.MachineClock,
        { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(ILogger<>) =>
            Activator.CreateInstance(typeof(WorldLog<>).MakeGenericType(type.GetGenericArguments()), activation)!,
        var type => throw new NotSupportedException($"{activation.Grain.Class.Name} asks for {type.Name}"),
    };

    private static bool IsHallTime(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { Key: HallTime.Key };
}
