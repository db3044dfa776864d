using System.Reflection;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>A grain factory whose grains only write down what they are told.</summary>
public class RecordingFactory : DispatchProxy
{
    private List<Sent> sent = [];

    public static IGrainFactory Create(List<Sent> sent)
    {
        var factory = Create<IGrainFactory, RecordingFactory>();
        ((RecordingFactory)(object)factory).sent = sent;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var key = ((string)args![0]!).Split('/')[^1];
        return typeof(RecordedGrain).GetMethod(nameof(RecordedGrain.Create), [typeof(string), typeof(List<Sent>)])!
            .MakeGenericMethod(targetMethod!.GetGenericArguments()[0])
            .Invoke(null, [key, sent]);
    }
}
