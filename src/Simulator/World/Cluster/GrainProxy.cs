using System.Reflection;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain reference: turns calls of the interface into messages.</summary>
internal class GrainProxy : DispatchProxy
{
    private Silo silo = null!;
    private GrainAddressee addressee = null!;

    public static GrainProxy Of(Type grainInterface, Silo silo, string key)
    {
        var proxy = (GrainProxy)Create(grainInterface, typeof(GrainProxy));
        (proxy.silo, proxy.addressee) = (silo, new GrainAddressee(GrainClasses.Of(grainInterface), key));
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        silo.Network.Send(silo, addressee, GrainMethod.Of(targetMethod!), args ?? []);
}
