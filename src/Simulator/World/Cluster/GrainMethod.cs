using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A method of a grain interface, with what Orleans' attributes say of it.</summary>
internal sealed class GrainMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();
    private readonly MethodInvoker invoker;

    private GrainMethod(MethodInfo method)
    {
        (Name, invoker) = (method.Name, MethodInvoker.Create(method));
        IsOneWay = method.IsDefined(typeof(OneWayAttribute));
        Interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        var result = method.ReturnType == typeof(ValueTask) ? typeof(Nothing) : method.ReturnType.GetGenericArguments()[0];
        Replies = (ReplyKind)Activator.CreateInstance(typeof(ReplyKind<>).MakeGenericType(result))!;
        Hash = Randomness.Draws.Hash(method.DeclaringType!.Name + method.Name);
    }

    public string Name { get; }

    public bool IsOneWay { get; }

    public bool Interleaves { get; }

    public ReplyKind Replies { get; }

    public ulong Hash { get; }

    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, x => new GrainMethod(x));

    /// <summary>Calls it; what it throws at once is thrown as it is.</summary>
    public object Invoke(object grain, object?[] arguments) => invoker.Invoke(grain, arguments.AsSpan())!;
}
