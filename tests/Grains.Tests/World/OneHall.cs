using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Tests.World;

/// <summary>A hall of three queues and four windows.</summary>
internal sealed class OneHall : IHallDirectory
{
    private const string Json = """
        {
          "id": "tiny",
          "name": { "zh": "小厅", "en": "Tiny" },
          "timeZone": "Asia/Shanghai",
          "priorityClasses": [
            { "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } },
            { "id": "elderly", "name": { "zh": "老年人", "en": "Elderly" }, "headStartMinutes": 10 },
            { "id": "disabled", "name": { "zh": "残疾人", "en": "Disabled" }, "headStartMinutes": 15, "evidence": "verified" }
          ],
          "schedules": [ { "name": "usual", "drawLeadMinutes": 30, "drawCutOffMinutes": 15, "days": { "mon-fri": ["09:00-12:00", "13:00-17:00"] } },
            { "name": "mornings", "days": { "mon-fri": ["09:00-12:00"] } } ],
          "queues": [
            { "id": "tax", "name": { "zh": "税务", "en": "Tax" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 8, "schedule": "usual" },
            { "id": "notary", "name": { "zh": "公证", "en": "Notary" }, "prefix": "B", "targetWaitMinutes": 20, "expectedServiceMinutes": 12, "schedule": "usual" },
            { "id": "estate", "name": { "zh": "不动产", "en": "Estate" }, "prefix": "C", "targetWaitMinutes": 30, "expectedServiceMinutes": 20, "schedule": "mornings" }
          ],
          "departments": [ { "id": "all", "name": { "zh": "全", "en": "All" }, "queue": "tax", "services": [
            { "id": "tax-service", "name": { "zh": "发票", "en": "Invoice" } },
            { "id": "stamp-service", "name": { "zh": "盖章", "en": "Stamp" } },
            { "id": "notary-service", "name": { "zh": "宣誓", "en": "Oath" }, "queue": "notary" },
            { "id": "estate-service", "name": { "zh": "登记", "en": "Registration" }, "queue": "estate" } ] } ],
          "windows": [
            { "id": "w1", "name": { "zh": "一", "en": "1" }, "kind": "universal", "zone": "A", "primary": ["tax"], "tidal": ["notary", "estate"] },
            { "id": "w2", "name": { "zh": "二", "en": "2" }, "kind": "universal", "zone": "A", "primary": ["tax"], "tidal": ["notary", "estate"] },
            { "id": "w3", "name": { "zh": "三", "en": "3" }, "kind": "universal", "zone": "A", "primary": ["tax", "notary"] },
            { "id": "w4", "name": { "zh": "四", "en": "4" }, "kind": "sector", "zone": "B", "primary": ["notary", "estate"] }
          ],
          "staff": [
            { "id": "li", "name": { "zh": "李", "en": "Li" }, "skills": ["tax", "notary", "estate"] },
            { "id": "wang", "name": { "zh": "王", "en": "Wang" }, "skills": ["tax", "notary", "estate"] },
            { "id": "zhao", "name": { "zh": "赵", "en": "Zhao" }, "skills": ["tax"] }
          ]
        }
        """;

    public OneHall(Func<string, string>? change = null)
    {
        var configuration = HallConfiguration.Parse(change?.Invoke(Json) ?? Json, "tiny.json");
        configuration.Errors.ShouldBeEmpty();
        Hall = configuration.Hall.ShouldNotBeNull();
    }

    public Hall Hall { get; }

    public ImmutableArray<Hall> All => [Hall];

    public Hall? Find(HallId hall) => hall == Hall.Id ? Hall : null;
}
