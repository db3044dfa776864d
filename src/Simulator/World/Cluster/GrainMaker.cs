using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Timers;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.World.Posts;

namespace Queueing.Simulator.World.Cluster;

/// <summary>Makes grains of one class with what its constructor asks for, each of it the world's own.</summary>
internal sealed class GrainMaker
{
    private static readonly ConcurrentDictionary<Type, GrainMaker> Known = new();
    private readonly ConstructorInvoker constructor;
    private readonly Func<Activation, object>[] asked;

    private GrainMaker(Type grain)
    {
        var only = grain.GetConstructors().Single();
        constructor = ConstructorInvoker.Create(only);
        asked = [.. only.GetParameters().Select(Giver)];
    }

    public static IGrainBase Make(Activation activation) =>
        Known.GetOrAdd(activation.Grain.Class.Class, x => new GrainMaker(x)).MakeFor(activation);

    private static Func<Activation, object> Giver(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(IGrainContext) => x => x.Context,
        var type when type == typeof(IGrainFactory) => x => x.Silo.Grains,
        var type when type == typeof(IEventJournal) => x => x.Silo.Journal,
        var type when type == typeof(IHallDirectory) => x => x.Silo.Network.Halls,
        var type when type == typeof(ITimerRegistry) => x => x.Timers,
        var type when type == typeof(IWebhookSender) || type == typeof(IWebhookSecrets) => x => new Postbox(x),
        var type when type == typeof(TimeProvider) => IsHallTime(parameter) ? x => x.Silo.HallClock : x => x.Silo.MachineClock,
        { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(ILogger<>) => Log(type.GetGenericArguments()),
        var type => throw new NotSupportedException($"{parameter.Member.DeclaringType!.Name} asks for {type.Name}"),
    };

    private static Func<Activation, object> Log(Type[] grain)
    {
        var log = typeof(WorldLog<>).MakeGenericType(grain);
        return x => Activator.CreateInstance(log, x)!;
    }

    private static bool IsHallTime(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { Key: HallTime.Key };

    private IGrainBase MakeFor(Activation activation) =>
        (IGrainBase)constructor.Invoke(Array.ConvertAll(asked, object? (x) => x(activation)).AsSpan());
}
