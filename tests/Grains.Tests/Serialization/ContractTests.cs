using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Tests.Serialization;

/// <summary>Everything that crosses a grain boundary comes out as it went in, full and with every optional part missing.</summary>
public sealed class ContractTests
{
    private static readonly Serializer Serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    private static IEnumerable<Type> Types()
    {
        var types = typeof(ITicketQueueGrain).Assembly.GetTypes();
        var contracts = types.Where(type => type is { IsValueType: false, IsPublic: true } && type.IsDefined(typeof(GenerateSerializerAttribute), false));
        var converted = types
            .SelectMany(type => type.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConverter<,>))
            .Select(i => i.GetGenericArguments()[0]);
        return contracts.Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(TicketView)) : type).Concat(converted);
    }

    public static TheoryData<Type> Contracts() => [.. Types()];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_comes_out_as_it_went_in(Type type)
    {
        foreach (var full in new[] { true, false })
        {
            var value = new Sample(full).Of(type);
            var bytes = Serializer.SerializeToArray<object>(value);
            var back = Serializer.Deserialize<object>(bytes);
            back.ShouldBeOfType(type);
            JsonSerializer.Serialize(back, type).ShouldBe(JsonSerializer.Serialize(value, type));
        }
    }

    [Fact]
    public void None_is_forgotten() => Types().Count().ShouldBeGreaterThanOrEqualTo(36);

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_has_an_alias_that_never_changes_with_its_name(Type type)
    {
        var carrier = type.Assembly == typeof(ITicketQueueGrain).Assembly
            ? type
            : typeof(ITicketQueueGrain).Assembly.GetTypes().Single(candidate => candidate.Name == $"{type.Name}Surrogate");
        carrier.GetCustomAttributes(typeof(AliasAttribute), false).Cast<AliasAttribute>().Single().Alias.ShouldStartWith("queueing.");
    }
}
