using BenchmarkDotNet.Attributes;
using Queueing.Benchmarks.Budgets;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Catalogue;
using Queueing.Silo.Halls;

namespace Queueing.Benchmarks;

/// <summary>A search of a catalogue at Huadu's published scale: 2,245 items with names of two sample items each.</summary>
[MemoryDiagnoser]
public class CatalogueBenchmarks
{
    private const int Items = 2245;
    private HallCatalogue catalogue = null!;

    [Params("居住证", "juzhuzheng", "jzz", "registration", "z", "xyzzy")]
    public string Typed { get; set; } = string.Empty;

    [GlobalSetup]
    public void Fill()
    {
        var huadu = HallFiles.Read(HallDirectory.Shipped).All.Single(x => x.Id.Value == "huadu");
        var names = huadu.Services.Select(x => x.Name).ToArray();
        catalogue = new HallCatalogue(new Hall(
            huadu.Id, huadu.Name, huadu.TimeZone, huadu.DayTurnsAt, huadu.Departments,
            [.. Enumerable.Range(0, Items).Select(x => Item(x, names[x % names.Length], names[x * 7 % names.Length], huadu))],
            huadu.Queues, huadu.Windows, huadu.Staff, huadu.PriorityClasses, huadu.Schedules, huadu.Tides));
    }

    [Benchmark]
    public int Search() => catalogue.Search(Typed, null).Length;

    private static Service Item(int place, LocalizedText one, LocalizedText other, Hall hall) => new(
        new ServiceId($"s{place}"), new LocalizedText(one.Zh + other.Zh, $"{one.En}, {other.En}"), hall.Departments[0].Id, hall.Queues[0].Id);
}
