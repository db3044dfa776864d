using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Catalogue;

public sealed class CatalogueTests(RealHall hall)
{
    private const string Huadu = "/api/v1/halls/huadu/services";

    [Fact]
    public async Task Anybody_finds_items_and_reads_what_to_bring()
    {
        var list = (await hall.Gateway.SendAsync("GET", Huadu + "?q=jzz&limit=3")).ShouldBeOk();
        list["items"]![0]!.Text("service").ShouldBe("residence-permit");
        list["items"]![0]!["alternatives"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["online"]);
        list["total"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(list["items"]!.AsArray().Count);

        var guide = (await hall.Gateway.SendAsync("GET", Huadu + "/residence-permit")).ShouldBeOk();
        guide["materials"]!.AsArray().Count.ShouldBe(4);
        (guide.Text("handling"), guide["timeLimit"]!.Text("en"), guide["timeLimit"]!.Text("zh")).ShouldBe(("promised", "15 working days", "15 个工作日"));
        guide["alternatives"]![0]!.Text("url").ShouldStartWith("https://");
        guide["nextSession"]!.Text("opens").ShouldBe("2026-11-23T09:00:00+08:00", "numbers are given out now");
        guide["sessions"]!.AsArray().Select(x => x!.Text("opens")).ShouldBe(["2026-11-23T09:00:00+08:00", "2026-11-23T13:00:00+08:00"]);
        guide.Text("guide").ShouldBe("/guide/huadu/services/residence-permit");
        guide["windows"]!.AsArray().Count.ShouldBePositive();
    }

    [Fact]
    public async Task All_items_of_a_department_are_listed_and_an_item_without_a_guide_says_so()
    {
        var list = (await hall.Gateway.SendAsync("GET", "/services?department=civil-affairs")).ShouldBeOk();
        list["items"]!.AsArray().Select(x => x!.Text("department")).Distinct().ShouldBe(["civil-affairs"]);
        var guide = (await hall.Gateway.SendAsync("GET", "/services/job-registration")).ShouldBeOk();
        guide["materials"]!.AsArray().ShouldBeEmpty();
        guide["fee"].ShouldBeNull();
    }

    [Theory]
    [InlineData("?department=nobody", "department")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=many", "limit")]
    [InlineData("?q=1234567890123456789012345678901234567890123456789012345678901", "q")]
    public async Task What_cannot_be_searched_is_refused_by_name(string query, string field) =>
        (await hall.Gateway.SendAsync("GET", "/services" + query)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    [Fact]
    public async Task An_item_that_is_not_there_is_unknown()
    {
        (await hall.Gateway.SendAsync("GET", "/services/nothing")).ShouldBeProblem(404, "unknown");
        (await hall.Gateway.SendAsync("GET", "/services/NO")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("id");
    }
}
