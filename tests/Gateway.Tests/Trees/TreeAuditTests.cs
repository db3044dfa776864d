using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Journaling;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Gateway.Tests.Trees;

/// <summary>The audits of county, town and village in one order: on a day on which their acts are at the same instants, with the same ids.</summary>
public sealed class TreeAuditTests(ThreeHalls halls) : IClassFixture<ThreeHalls>
{
    private const string Day = "2026-11-20";
    private const int ActsEach = 80;
    private static readonly string[] Tree = ["county", "town", "village"];

    private TestGateway Gateway => halls.Gateway;

    [Fact]
    public async Task Page_by_page_in_either_order_nothing_is_lost_or_told_twice_also_where_ids_are_equal()
    {
        await HappenAsync();
        var own = new List<(string Id, string Hall, string On)>();
        foreach (var hall in Tree)
        {
            own.AddRange((await PageAsync(hall, $"audit?day={Day}")).Entries.Select(x => ($"{x!.Text("id")}@{hall}", hall, x!.Text("on"))));
        }

        own.Count.ShouldBe(3 * ActsEach);
        own.Select(x => x.Id.Split('@')[0]).Distinct().Count().ShouldBe(ActsEach, "the ids of a hall are those of the others");
        var inOrder = own.OrderBy(x => x.Id, StringComparer.Ordinal).ToArray();
        var (oldest, pages) = await WalkAsync(string.Empty);
        pages.ShouldBe(3);
        oldest.ShouldBe(inOrder);
        (await WalkAsync("&order=newest")).Told.ShouldBe(inOrder.Reverse());
        (await WalkAsync("&by=wang")).Told.ShouldBe(inOrder.Where((_, i) => i / 3 % 2 == 0));
        (await WalkAsync("&act=ticket-missed")).Told.ShouldBeEmpty();

        foreach (var i in (int[])[0, 1, 2, 3, 119, 237, 238])
        {
            (await PageAsync("county", $"tree/audit?day={Day}&after={inOrder[i].Id}")).Entries[0]!.Text("id").ShouldBe(inOrder[i + 1].Id);
            (await PageAsync("county", $"tree/audit?day={Day}&order=newest&after={inOrder[i + 1].Id}")).Entries[0]!.Text("id").ShouldBe(inOrder[i].Id);
        }
    }

    [Fact]
    public async Task What_concerns_several_halls_is_in_the_audit_of_each_and_entries_are_told_as_the_hall_tells_them()
    {
        var name = People.Name("zhou");
        (await Gateway.CreateAsync(name, """{"hall":"town","role":"supervisor"},{"hall":"village","role":"supervisor"}""", "town")).ShouldBeOk(201);
        var told = (await PageAsync("county", "tree/audit?act=account-created")).Entries.Where(x => x!.Text("on") == $"account:{name}").ToArray();
        told.Select(x => x!.Text("hall")).ShouldBe(["town", "village"]);
        told.Select(x => x!.Text("id").Split('@')[0]).Distinct().ShouldHaveSingleItem();
        var own = (await PageAsync("village", "audit?act=account-created")).Entries.Single(x => x!.Text("on") == $"account:{name}")!.AsObject();
        own["id"] = $"{own.Text("id")}@village";
        own["hall"] = "village";
        JsonNode.DeepEquals(own, told[1]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("?day=yesterday", "day")]
    [InlineData("?after=0639000000000000000.Queue.general.0000000042", "after")]
    [InlineData("?after=0639000000000000000.Queue.general.0000000042@", "after")]
    [InlineData("?after=x@town", "after")]
    [InlineData("?order=any", "order")]
    [InlineData("?act=ticket-eaten", "act")]
    public async Task A_question_that_cannot_be_read_is_400(string query, string field) =>
        (await Gateway.SendAsync("GET", "/api/v1/halls/county/tree/audit" + query, token: Gateway.Chief())).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    /// <summary>The same happens in each hall at the same time, to a ticket that bears the hall's name.</summary>
    private async Task HappenAsync()
    {
        var journal = Gateway.Services.GetRequiredService<IEventJournal>();
        foreach (var hall in Tree)
        {
            var day = new HallDay(new HallId(hall), DateOnly.Parse(Day, CultureInfo.InvariantCulture));
            var acts = Enumerable.Range(0, ActsEach).Select(x => new EventData("ticket-cancelled", Encoding.UTF8.GetBytes(
                $$"""{"at":"{{Day}}T10:{{x / 4:d2}}:00+08:00","by":"supervisor:{{(x % 2 == 0 ? "wang" : "li")}}","ticket":"20261120.{{hall}}.{{x + 1}}","reason":null}""")));
            (await journal.AppendAsync(
                new AppendSet(day.Hall, [new StreamAppend(new StreamId(day, StreamKind.Queue, "general"), StreamAppend.AtHead, [.. acts])], []),
                TestContext.Current.CancellationToken)).ShouldBeOfType<AppendOutcome.Committed>();
        }
    }

    private async Task<(List<(string Id, string Hall, string On)> Told, int Pages)> WalkAsync(string filters)
    {
        var told = new List<(string Id, string Hall, string On)>();
        var (pages, after) = (0, string.Empty);
        do
        {
            var (entries, next) = await PageAsync("county", $"tree/audit?day={Day}{filters}{after}");
            told.AddRange(entries.Select(x => (x!.Text("id"), x!.Text("hall"), x!.Text("on"))));
            (pages, after) = (pages + 1, next is null ? string.Empty : $"&after={next}");
        }
        while (after.Length > 0);
        return (told, pages);
    }

    private async Task<(JsonArray Entries, string? Next)> PageAsync(string hall, string path)
    {
        var page = (await Gateway.SendAsync("GET", $"/api/v1/halls/{hall}/{path}", token: Gateway.Chief("county"))).ShouldBeOk();
        return (page["entries"]!.AsArray(), page["next"]?.GetValue<string>());
    }
}
