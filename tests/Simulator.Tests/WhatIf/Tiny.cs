using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Tests.WhatIf;

/// <summary>A hall of a few windows, and questions about it.</summary>
internal static class Tiny
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static readonly Hall Hall = HallConfiguration.Parse(
        """
        {
          "id": "tiny", "name": { "zh": "小厅", "en": "Tiny" }, "timeZone": "Asia/Shanghai", "tides": { "mode": "auto", "minOpenMinutes": 30 },
          "priorityClasses": [ { "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } }, { "id": "elderly", "name": { "zh": "老年人", "en": "Elderly" }, "headStartMinutes": 10 } ],
          "schedules": [ { "name": "usual", "drawLeadMinutes": 30, "drawCutOffMinutes": 10, "days": { "mon-fri": ["09:00-12:00", "13:00-17:00"] } } ],
          "queues": [
            { "id": "tax", "name": { "zh": "税务", "en": "Tax" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 8, "expectedPerDay": 150, "schedule": "usual" },
            { "id": "notary", "name": { "zh": "公证", "en": "Notary" }, "prefix": "B", "targetWaitMinutes": 20, "expectedServiceMinutes": 12, "expectedPerDay": 60, "schedule": "usual" }
          ],
          "departments": [ { "id": "office", "name": { "zh": "办事处", "en": "Office" }, "queue": "tax", "services": [
            { "id": "invoice", "name": { "zh": "发票", "en": "Invoice" } }, { "id": "oath", "name": { "zh": "宣誓", "en": "Oath" }, "queue": "notary" } ] } ],
          "windows": [
            { "id": "w1", "count": 3, "kind": "universal", "zone": "A", "primary": ["tax"], "tidal": ["notary"] },
            { "id": "n1", "count": 2, "kind": "sector", "zone": "B", "primary": ["notary"], "tidal": ["tax"] },
            { "id": "t1", "name": { "zh": "潮汐{n}", "en": "Tidal {n}" }, "kind": "tidal", "zone": "A", "tidal": ["tax", "notary"] }
          ],
          "staff": [ { "id": "back1", "count": 1, "skills": ["tax", "notary"] } ]
        }
        """.Replace("\"id\": \"n1\", \"count\"", "\"id\": \"n1\", \"name\": { \"zh\": \"公证{n}\", \"en\": \"Notary {n}\" }, \"count\"", StringComparison.Ordinal),
        "tiny").Hall.ShouldNotBeNull();

    public static QuestionResult Read(string json, QuestionLimits? limits = null) =>
        new QuestionReader(x => x == Hall.Id ? Hall : null, _ => Monday, limits ?? QuestionLimits.OfService).Read(json);

    public static Question Ask(string json)
    {
        var read = Read(json);
        read.Errors.ShouldBeEmpty();
        return read.Question.ShouldNotBeNull();
    }

    /// <summary>The hall that one variant makes.</summary>
    public static Hall Changed(string changes) =>
        Ask($$"""{ "hall": "tiny", "frontier": [], "variants": [ { "name": "changed", {{changes}} } ] }""").Variants[0].Hall;

    public static ComparisonResult Run(string json)
    {
        var question = Ask(json);
        return new Comparison(question, new ProfileVisitors((ProfileDays)question.Days)).Run(_ => { }, TestContext.Current.CancellationToken);
    }

    public static QueueId[] Ids(params string[] ids) => [.. ids.Select(x => new QueueId(x))];
}
