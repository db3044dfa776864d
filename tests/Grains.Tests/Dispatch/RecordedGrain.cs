using System.Reflection;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>A grain that only writes down what it is told.</summary>
public class RecordedGrain : DispatchProxy
{
    private List<Sent> sent = [];
    private string key = "";

    public static T Create<T>(string key, List<Sent> sent)
        where T : class
    {
        var proxy = Create<T, RecordedGrain>();
        ((RecordedGrain)(object)proxy).sent = sent;
        ((RecordedGrain)(object)proxy).key = key;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        sent.Add(new Sent(key, targetMethod!.Name, args is [var first, ..] ? first : null));
        return ValueTask.CompletedTask;
    }
}
