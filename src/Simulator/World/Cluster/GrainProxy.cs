using System.Reflection;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain reference: turns calls of the interface into messages.</summary>
internal class GrainProxy : DispatchProxy
{
    private Silo silo = null!;
    private GrainAddressee addressee = null!;

    public static T Of<T>(Silo silo, string key)
        where T : class
    {
        var proxy = Create<T, GrainProxy>();
        var self = (GrainProxy)(object)proxy;
        (self.silo, self.addressee) = (silo, new GrainAddressee(GrainClasses.Of(typeof(T)), key));
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        silo.Network.Send(silo, addressee, GrainMethod.Of(targetMethod!), args ?? []);
}
