using System.Reflection;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>The context of one activation of a grain that is made by hand.</summary>
public class FakeContext : DispatchProxy
{
    private static int activations;
    private GrainId id;
    private ActivationId activation;

    public bool Deactivated { get; private set; }

    public static IGrainContext Create(string key)
    {
        var context = Create<IGrainContext, FakeContext>();
        ((FakeContext)(object)context).id = GrainId.Create("test", key);
        ((FakeContext)(object)context).activation = new ActivationId(new Guid(Interlocked.Increment(ref activations), 0, 0, new byte[8]));
        return context;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case "get_GrainId":
                return id;
            case "get_ActivationId":
                return activation;
            case "Deactivate":
                Deactivated = true;
                return null;
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }
}
