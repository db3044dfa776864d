using NJsonSchema;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Domain.Tests.Halls;

/// <summary>The published schema and the parser must say the same of everything that a schema can say.</summary>
public sealed class HallSchemaTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(HallFiles.Read("hall.schema.json"));

    [Theory]
    [InlineData("small")]
    [InlineData("huadu")]
    [InlineData("dongyuan")]
    public async Task Samples_name_the_schema_and_keep_to_it(string id)
    {
        var text = HallFiles.Read($"{id}.json");
        text.ShouldContain("\"$schema\": \"hall.schema.json\"");
        (await Schema).Validate(text).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_minimal_hall_passes_both()
    {
        (await Schema).Validate(HallFiles.Minimal).ShouldBeEmpty();
        HallConfiguration.Parse(HallFiles.Minimal, "test").Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"id\": \"tiny\",", "")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"Tiny\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"-tiny\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"a23456789012345678901234567890123\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": 7")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"deployment\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": null")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"surprise\": 1")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"deviceSilenceSeconds\": 9")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"deviceSilenceSeconds\": 60.5")]
    [InlineData("\"en\": \"Tiny\"", "\"en\": \"\"")]
    [InlineData("\"en\": \"Tiny\"", "\"en\": \"Tiny \"")]
    [InlineData("\"en\": \"Tiny\"", "\"en\": \"Ti\\u0007ny\"")]
    [InlineData("\"en\": \"Tiny\"", "\"fr\": \"Petit\"")]
    [InlineData("{ \"zh\": \"小厅\", \"en\": \"Tiny\" }", "\"Tiny\"")]
    [InlineData("Asia/Shanghai", "../Shanghai")]
    [InlineData("\"04:00\"", "\"4:00\"")]
    [InlineData("\"04:00\"", "\"24:00\"")]
    [InlineData("\"auto\"", "\"Auto\"")]
    [InlineData("\"up\": 0.5", "\"up\": 11")]
    [InlineData("\"up\": 0.5", "\"up\": \"0.5\"")]
    [InlineData("\"up\": 0.5", "\"minOpenMinutes\": 0")]
    [InlineData("\"up\": 0.5", "\"signOverMinutes\": 121")]
    [InlineData("\"up\": 0.5", "\"efficiencyAway\": 1.1")]
    [InlineData("\"headStartMinutes\": 10", "\"headStartMinutes\": -1")]
    [InlineData("\"headStartMinutes\": 10", "\"evidence\": \"sworn\"")]
    [InlineData("\"headStartMinutes\": 10", "\"headStartMinutes\": 241")]
    [InlineData("\"drawLeadMinutes\": 30", "\"drawLeadMinutes\": 721")]
    [InlineData("\"mon-fri\"", "\"monday\"")]
    [InlineData("\"sat\"", "\"mon-tue-wed\"")]
    [InlineData("[\"09:00-12:00\", \"13:00-17:00\"]", "\"09:00-12:00\"")]
    [InlineData("\"13:00-17:00\"", "\"13:00 17:00\"")]
    [InlineData("\"13:00-17:00\"", "\"13:00-25:00\"")]
    public Task What_the_schema_refuses_of_a_hall_the_parser_refuses(string piece, string by) => ShouldRefuse(piece, by);

    [Theory]
    [InlineData("\"prefix\": \"A\"", "\"prefix\": \"a\"")]
    [InlineData("\"prefix\": \"A\"", "\"prefix\": \"ABC\"")]
    [InlineData("\"prefix\": \"A\", ", "")]
    [InlineData("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": 0")]
    [InlineData("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": 481")]
    [InlineData("\"expectedServiceMinutes\": 8", "\"expectedServiceMinutes\": 241")]
    [InlineData("\"expectedPerDay\": 40", "\"expectedPerDay\": 10000")]
    [InlineData("\"expectedPerDay\": 40", "\"expectedPerDay\": 1.5")]
    [InlineData("\"services\": [", "\"services\": [ 1, ")]
    [InlineData("\"kind\": \"sector\"", "\"kind\": \"Sector\"")]
    [InlineData("\"kind\": \"sector\", ", "")]
    [InlineData("\"zone\": \"B\", ", "")]
    [InlineData("\"count\": 2", "\"count\": 0")]
    [InlineData("\"count\": 2", "\"count\": 1000")]
    [InlineData("\"clerks\": 2", "\"clerks\": 5")]
    [InlineData("\"clerks\": 2", "\"skills\": []")]
    [InlineData("\"primary\": [\"tax\"]", "\"primary\": [\"tax\", \"tax\"]")]
    [InlineData("\"primary\": [\"tax\"]", "\"primary\": []")]
    [InlineData("\"primary\": [\"tax\"], ", "")]
    [InlineData("\"tidal\": [\"tax\", \"notary\"]", "\"tidal\": []")]
    [InlineData("\"tidal\": [\"tax\", \"notary\"]", "\"primary\": [\"tax\", \"notary\"]")]
    [InlineData("\"skills\": [\"tax\", \"notary\"]", "\"skills\": []")]
    [InlineData(", \"skills\": [\"tax\", \"notary\"]", "")]
    public Task What_the_schema_refuses_of_queues_windows_and_staff_the_parser_refuses(string piece, string by) => ShouldRefuse(piece, by);

    [Theory]
    [InlineData("\"up\": 0.5", "\"up\": 10")]
    [InlineData("\"up\": 0.5, \"down\": 0.1", "\"up\": 0.01, \"down\": 0")]
    [InlineData("\"up\": 0.5", "\"minOpenMinutes\": 0.1, \"coolDownMinutes\": 1440, \"efficiencyAway\": 0.05")]
    [InlineData("\"up\": 0.5", "\"travelMinutes\": 120, \"signOverMinutes\": 0, \"efficiencyAway\": 1")]
    [InlineData("\"headStartMinutes\": 10", "\"headStartMinutes\": 240")]
    [InlineData("\"drawLeadMinutes\": 30", "\"drawLeadMinutes\": 720")]
    [InlineData("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": 480")]
    [InlineData("\"expectedServiceMinutes\": 8", "\"expectedServiceMinutes\": 240")]
    [InlineData("\"expectedPerDay\": 40", "\"expectedPerDay\": 9999")]
    [InlineData("\"prefix\": \"A\"", "\"prefix\": \"AZ\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"a2345678901234567890123456789012\"")]
    [InlineData("\"04:00\"", "\"00:00\"")]
    [InlineData("\"sat\"", "\"sat-sun\"")]
    [InlineData("\"clerks\": 2", "\"clerks\": 4")]
    [InlineData("\"tidal\": [\"notary\"], \"clerks\": 2", "\"tidal\": []")]
    public Task What_lies_on_a_limit_passes_both(string piece, string by) => ShouldPass(piece, by);

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Nowhere", "timeZone")]
    [InlineData("Asia/Shanghai", "America", "timeZone")]
    [InlineData("\"down\": 0.1", "\"down\": 0.5", "tides.down")]
    [InlineData("\"down\": 0.1", "\"down\": 0.1, \"alarm\": 0.05", "tides.down")]
    [InlineData("\"down\": 0.1", "\"alarm\": 0.05", "tides.alarm")]
    [InlineData("\"en\": \"Tiny\"", "\"en\": \"Tiny\", \"en\": \"Twice\"", "name.en")]
    [InlineData("\"en\": \"Ordinary\" }", "\"en\": \"Ordinary\" }, \"headStartMinutes\": 1", "priorityClasses[0].headStartMinutes")]
    [InlineData("\"en\": \"Ordinary\" }", "\"en\": \"Ordinary\" }, \"evidence\": \"verified\"", "priorityClasses[0].evidence")]
    [InlineData("\"id\": \"elderly\"", "\"id\": \"ordinary\"", "priorityClasses[1].id")]
    [InlineData("\"sat\"", "\"fri\"", "schedules[0].days.fri")]
    [InlineData("\"mon-fri\"", "\"wed-tue\"", "schedules[0].days.wed-tue")]
    [InlineData("\"13:00-17:00\"", "\"12:00-17:00\"", "schedules[0].days.mon-fri[1]")]
    [InlineData("\"13:00-17:00\"", "\"17:00-13:00\"", "schedules[0].days.mon-fri[1]")]
    [InlineData("\"04:00\"", "\"09:30\"", "schedules[0].days.mon-fri[0]", "schedules[0].days.sat[0]")]
    [InlineData("\"prefix\": \"B\"", "\"prefix\": \"A\"", "queues[1].prefix")]
    [InlineData("\"queue\": \"notary\"", "\"queue\": \"gone\"", "departments[0].services[1].queue")]
    [InlineData("\"id\": \"oath\"", "\"id\": \"invoice\"", "departments[0].services[1].id")]
    [InlineData("\"tidal\": [\"notary\"]", "\"tidal\": [\"notary\", \"tax\"]", "windows[0].tidal[1]")]
    [InlineData("\"id\": \"w1\"", "\"id\": \"w\"", "windows[0].name", "windows[0].id")]
    [InlineData("\"id\": \"w1\"", "\"id\": \"a2345678901234567890123999999999\"", "windows[0].id", "windows[0].count")]
    [InlineData("公证台", "1号窗口", "windows[1].name")]
    [InlineData("\"id\": \"desk\"", "\"id\": \"a2345678901234567890123456789012\"", "windows[1].id")]
    [InlineData("\"id\": \"back1\"", "\"id\": \"a2345678901234567890123999999999\"", "staff[0].count")]
    [InlineData("\"count\": 2, \"skills\"", "\"count\": 2, \"name\": { \"zh\": \"后台\", \"en\": \"Back\" }, \"skills\"", "staff[0].name")]
    [InlineData("\"count\": 2, \"skills\"", "\"homeWindow\": \"w3\", \"skills\"", "staff[0].homeWindow")]
    [InlineData("\"clerks\": 2", "\"skills\": [\"tax\"], \"clerks\": 1 }, { \"id\": \"w3\", \"kind\": \"remote\", \"zone\": \"R\", \"primary\": [\"notary\"], \"skills\": [\"tax\"]", "windows[1]")]
    public Task What_only_the_parser_can_see_it_refuses_by_path(string piece, string by, params string[] paths) =>
        ShouldRefuseByPath(piece, by, paths);

    internal static async Task ShouldRefuse(string piece, string by)
    {
        var text = HallFiles.Broken(piece, by);
        (await Schema).Validate(text).ShouldNotBeEmpty();
        HallConfiguration.Parse(text, "test").Errors.ShouldNotBeEmpty();
    }

    internal static async Task ShouldPass(string piece, string by)
    {
        var text = HallFiles.Broken(piece, by);
        (await Schema).Validate(text).ShouldBeEmpty();
        HallConfiguration.Parse(text, "test").Errors.ShouldBeEmpty();
    }

    internal static async Task ShouldRefuseByPath(string piece, string by, string[] paths)
    {
        var text = HallFiles.Broken(piece, by);
        (await Schema).Validate(text).ShouldBeEmpty();
        HallConfiguration.Parse(text, "test").Errors.Select(x => x.Path).ShouldBe(paths);
    }
}
