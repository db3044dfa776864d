using System.Collections.Immutable;
using System.Reflection;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Webhooks;

namespace Queueing.Grains.Tests.Serialization;

/// <summary>Makes a value of a contract, every property different from its default and from its neighbours.</summary>
internal sealed class Sample(bool full)
{
    private int next;

    public object Of(Type type)
    {
        var n = ++next;
        return type switch
        {
            _ when type == typeof(string) => $"text-{n}",
            _ when type == typeof(int) => n,
            _ when type == typeof(long) => (long)n << 33,
            _ when type == typeof(double) => n + 0.25,
            _ when type == typeof(bool) => true,
            _ when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(n),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2025, 11, 10, 1, 0, 0, TimeSpan.Zero).AddSeconds(n),
            _ when type == typeof(DateOnly) => new DateOnly(2025, 11, 10).AddDays(n),
            _ when type == typeof(TicketId) => new TicketId(new DateOnly(2025, 11, 10), new QueueId($"q{n}"), n),
            _ when type == typeof(TicketNumber) => new TicketNumber("AB", n),
            _ when type == typeof(CallId) => new CallId(new WindowId($"w{n}"), n),
            _ when type == typeof(TideId) => new TideId(n),
            _ when type == typeof(WebhookId) => new WebhookId(n),
            { IsEnum: true } => Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Array(type.GetGenericArguments()[0]),
            _ when type.GetInterfaces().Any(i => i.Name == "IIdentity`1") => Activator.CreateInstance(type, $"id-{n}")!,
            _ => Made(type),
        };
    }

    private object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private object? Argument(ParameterInfo parameter)
    {
        var inner = Nullable.GetUnderlyingType(parameter.ParameterType);
        var nullable = inner is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return nullable && !full ? null : Of(inner ?? parameter.ParameterType);
    }

    private object Array(Type element)
    {
        var items = System.Array.CreateInstance(element, full ? 2 : 0);
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Of(element), i);
        }

        var create = typeof(ImmutableArray).GetMethods().Single(m =>
            m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }]);
        return create.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
