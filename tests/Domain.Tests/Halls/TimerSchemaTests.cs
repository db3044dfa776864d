namespace Queueing.Domain.Tests.Halls;

/// <summary>Of timers, calling by itself and reasons to pause the schema and the parser say the same.</summary>
public sealed class TimerSchemaTests
{
    [Theory]
    [InlineData("\"expectedPerDay\": 40", "\"missAfterSeconds\": 3601")]
    [InlineData("\"expectedPerDay\": 40", "\"missAfterSeconds\": -1")]
    [InlineData("\"expectedPerDay\": 40", "\"parkedLapseMinutes\": 1441")]
    [InlineData("\"expectedPerDay\": 40", "\"missedLapseMinutes\": \"60\"")]
    [InlineData("\"clerks\": 2", "\"autoCallSeconds\": 601")]
    [InlineData("\"clerks\": 2", "\"autoCallSeconds\": \"10\"")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"pauseReasons\": [{ \"id\": \"tea\" }]")]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"pauseReasons\": [{ \"id\": \"Tea\", \"name\": { \"zh\": \"茶\", \"en\": \"Tea\" } }]")]
    public Task What_the_schema_refuses_the_parser_refuses(string piece, string by) => HallSchemaTests.ShouldRefuse(piece, by);

    [Theory]
    [InlineData("\"expectedPerDay\": 40", "\"missAfterSeconds\": 3600, \"parkedLapseMinutes\": 1440, \"missedLapseMinutes\": 0")]
    [InlineData("\"clerks\": 2", "\"clerks\": 4, \"autoCallSeconds\": 600")]
    public Task What_lies_on_a_limit_passes_both(string piece, string by) => HallSchemaTests.ShouldPass(piece, by);

    [Theory]
    [InlineData("\"id\": \"tiny\"", "\"id\": \"tiny\", \"pauseReasons\": [{ \"id\": \"tea\", \"name\": { \"zh\": \"茶\", \"en\": \"Tea\" } }, { \"id\": \"tea\", \"name\": { \"zh\": \"茶歇\", \"en\": \"Tea time\" } }]", "pauseReasons[1].id")]
    public Task What_only_the_parser_can_see_it_refuses_by_path(string piece, string by, params string[] paths) =>
        HallSchemaTests.ShouldRefuseByPath(piece, by, paths);
}
