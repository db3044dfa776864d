using System.Globalization;
using System.Text.Json.Nodes;

namespace Queueing.EndToEnd.Tests.Harness;

/// <summary>Writes the hall the tests run: shared queues, many windows, one clerk each, always in session on a Monday.</summary>
internal static class TestHall
{
    public const string Id = "rush";

    /// <summary>A Monday morning in the hall's zone, within its session.</summary>
    public const string Opening = "2026-03-02T09:00:00+08:00";

    public static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(6);

    public static readonly string[] Queues = ["north", "south"];

    public static string Service(string queue) => $"{queue}-visit";

    public static string Window(int number) => string.Create(CultureInfo.InvariantCulture, $"w{number:000}");

    public static string Clerk(int number) => $"{Window(number)}-a";

    public static string Json(int windows, string tidalMode = "off")
    {
        JsonObject hall = new()
        {
            ["id"] = Id,
            ["name"] = Text("测试大厅", "Test hall"),
            ["timeZone"] = "Asia/Shanghai",
            ["priorityClasses"] = new JsonArray(
                Named("ordinary", "普通", "Ordinary", ("headStartMinutes", 0)),
                Named("elderly", "老人", "Elderly", ("headStartMinutes", 10))),
            ["schedules"] = new JsonArray(new JsonObject
            {
                ["name"] = "all-day",
                ["drawLeadMinutes"] = 60,
                ["drawCutOffMinutes"] = 0,
                ["days"] = new JsonObject { ["mon-sun"] = new JsonArray("06:00-23:59") },
            }),
            ["queues"] = new JsonArray([.. Queues.Select(queue => (JsonNode)QueueOf(queue))]),
            ["departments"] = new JsonArray([.. Queues.Select(queue => (JsonNode)DepartmentOf(queue))]),
            ["windows"] = new JsonArray(
                WindowsOf("w001", windows / 2, Queues[0], Queues[1]),
                WindowsOf(Window((windows / 2) + 1), windows - (windows / 2), Queues[1], Queues[0])),
            ["tides"] = new JsonObject { ["mode"] = tidalMode, ["minOpenMinutes"] = 0.1, ["lingerMinutes"] = 0, ["coolDownMinutes"] = CoolDown.TotalMinutes },
        };
        return hall.ToJsonString();
    }

    private static JsonObject Text(string zh, string en) => new() { ["zh"] = zh, ["en"] = en };

    private static JsonObject Named(string id, string zh, string en, params (string Name, JsonNode Value)[] more)
    {
        JsonObject named = new() { ["id"] = id, ["name"] = Text(zh, en) };
        foreach (var (name, value) in more)
        {
            named[name] = value;
        }

        return named;
    }

    private static JsonObject QueueOf(string queue) => Named(
        queue,
        queue == Queues[0] ? "北区" : "南区",
        queue,
        ("prefix", queue == Queues[0] ? "N" : "S"),
        ("targetWaitMinutes", 15),
        ("expectedServiceMinutes", 5),
        ("expectedPerDay", 0),
        ("schedule", "all-day"));

    private static JsonObject DepartmentOf(string queue) => Named(
        $"{queue}-office",
        "办公室",
        $"{queue} office",
        ("queue", queue),
        ("services", new JsonArray(Named(Service(queue), "办事", $"{queue} visit"))));

    private static JsonObject WindowsOf(string first, int count, string primary, string tidal) => new()
    {
        ["id"] = first,
        ["count"] = count,
        ["kind"] = "sector",
        ["zone"] = primary,
        ["primary"] = new JsonArray(primary),
        ["tidal"] = new JsonArray(tidal),
    };
}
