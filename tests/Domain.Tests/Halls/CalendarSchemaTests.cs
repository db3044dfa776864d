namespace Queueing.Domain.Tests.Halls;

/// <summary>The published schema and the parser say the same of a hall's calendar.</summary>
public sealed class CalendarSchemaTests
{
    [Theory]
    [InlineData("\"13:00-17:00\"", "{ \"services\": [\"oath\"] }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00\" }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"services\": [] }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"departments\": \"taxation\" }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"relay\": \"noon\" }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"extended\": true }")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"surprise\": 1 }")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"cutOffByWait\": 1")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"holidays\": [\"closed\"]")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"holidayFirstDay\": {}")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"makeUpWorkdays\": true")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" } }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"from\": \"2026-10-01\" }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"makeUpWorkdays\": [\"2026-10-10\"], \"queues\": [")]
    [InlineData("\"queues\": [", "\"makeUpWorkdays\": [{ \"date\": \"2026-10-10\", \"like\": \"monday\" }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"1.5.2026\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"sessions\": [] }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"2026-05-01\", \"sessions\": [] }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"queues\": [], \"sessions\": [] }], \"queues\": [")]
    public Task What_the_schema_refuses_the_parser_refuses(string piece, string by) => HallSchemaTests.ShouldRefuse(piece, by);

    [Theory]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"relay\": \"13:00-17:00\", \"extended\": \"13:00-17:00\", \"services\": [\"oath\"], \"departments\": [\"taxation\"] }")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"cutOffByWait\": true, \"holidays\": [], \"holidayFirstDay\": [\"04:00-23:59\"], \"makeUpWorkdays\": [{ \"hours\": \"09:00-12:00\" }]")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2000-01-01\", \"to\": \"2000-01-31\" }, { \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2000-02-01\" }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"makeUpWorkdays\": [{ \"date\": \"2026-10-10\" }, { \"date\": \"2026-10-11\", \"like\": \"fri\" }], \"queues\": [")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"queues\": [\"tax\"], \"sessions\": [] }, { \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"queues\": [\"notary\"], \"sessions\": [\"09:00-12:00\"] }], \"queues\": [")]
    public Task What_lies_on_a_limit_passes_both(string piece, string by) => HallSchemaTests.ShouldPass(piece, by);

    [Theory]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"12:00-17:00\" }", "schedules[0].days.mon-fri[1]")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"relay\": \"12:00-14:00\" }", "schedules[0].days.mon-fri[1].relay")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"services\": [\"oath\", \"gone\"] }", "schedules[0].days.mon-fri[1].services[1]")]
    [InlineData("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"departments\": [\"gone\"] }", "schedules[0].days.mon-fri[1].departments[0]")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"holidays\": [\"09:00-12:00\", \"11:00-13:00\"]", "schedules[0].holidays[1]")]
    [InlineData("\"drawCutOffMinutes\": 15", "\"holidayFirstDay\": [\"03:00-12:00\"]", "schedules[0].holidayFirstDay[0]")]
    [InlineData("\"expectedPerDay\": 40, \"schedule\": \"usual\"", "\"schedule\": \"gone\"", "queues[0].schedule")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2026-02-29\" }], \"queues\": [", "holidays[0].from")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2026-10-02\", \"to\": \"2026-10-01\" }], \"queues\": [", "holidays[0].to")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2026-10-01\", \"to\": \"2026-11-01\" }], \"queues\": [", "holidays[0].to")]
    [InlineData("\"queues\": [", "\"holidays\": [{ \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2026-10-01\", \"to\": \"2026-10-07\" }, { \"name\": { \"zh\": \"节\", \"en\": \"Day\" }, \"from\": \"2026-10-07\" }], \"makeUpWorkdays\": [{ \"date\": \"2026-10-04\" }, { \"date\": \"2026-10-10\" }, { \"date\": \"2026-10-10\" }], \"queues\": [", "holidays[1]", "makeUpWorkdays[0].date", "makeUpWorkdays[2].date")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"queues\": [\"tax\"], \"sessions\": [] }, { \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"sessions\": [] }], \"queues\": [", "specialDays[1]")]
    [InlineData("\"queues\": [", "\"specialDays\": [{ \"date\": \"2026-05-01\", \"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"queues\": [\"tax\"], \"sessions\": [{ \"hours\": \"09:00-12:00\", \"services\": [\"oath\"] }] }], \"queues\": [", "specialDays[0].sessions[0].services")]
    public Task What_only_the_parser_can_see_it_refuses_by_path(string piece, string by, params string[] paths) =>
        HallSchemaTests.ShouldRefuseByPath(piece, by, paths);
}
