using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Grains.Hosting;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>Grains that do as a test says: each method of each interface is one function.</summary>
internal sealed class ScriptedGrains
{
    private readonly Dictionary<string, Func<string, object?[], object?>> script = new(StringComparer.Ordinal);

    /// <summary>Says what a method answers, given the grain's key and the arguments.</summary>
    public ScriptedGrains On<TGrain>(string method, Func<string, object?[], object?> answer)
    {
        script[$"{typeof(TGrain).Name}.{method}"] = answer;
        return this;
    }

    public Task<TestGateway> StartAsync(Func<GatewayOptions, GatewayOptions>? adjust = null) => TestGateway.StartAsync(
        (builder, _) =>
        {
            var factory = DispatchProxy.Create<IGrainFactory, FactoryProxy>();
            ((FactoryProxy)(object)factory).Grains = this;
            builder.Services.AddSingleton(factory);
            builder.Services.AddSingleton<IHallDirectory>(HallFiles.Read(RealHall.HallsDirectory));
            builder.Services.AddKeyedSingleton(HallTime.Key, TimeProvider.System);
        },
        adjust);

    public class FactoryProxy : DispatchProxy
    {
        internal ScriptedGrains Grains { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var grain = (GrainProxy)typeof(DispatchProxy).GetMethod(nameof(Create), 2, [])!
                .MakeGenericMethod(targetMethod!.GetGenericArguments()[0], typeof(GrainProxy)).Invoke(null, null)!;
            (grain.Grains, grain.Key) = (Grains, (string)args![0]!);
            return grain;
        }
    }

    public class GrainProxy : DispatchProxy
    {
        internal ScriptedGrains Grains { get; set; } = null!;

        internal string Key { get; set; } = string.Empty;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Grains.script.TryGetValue($"{targetMethod!.DeclaringType!.Name}.{targetMethod.Name}", out var answer)
                ? answer(Key, args!)
                : throw new NotSupportedException($"the test says nothing of {targetMethod.DeclaringType.Name}.{targetMethod.Name}");
    }
}
