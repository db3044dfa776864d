using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Domain.Tests.Halls;

/// <summary>The hall files as they ship, and a minimal one for tests to break.</summary>
internal static class HallFiles
{
    public const string Minimal = """
        {
          "id": "tiny",
          "name": { "zh": "小厅", "en": "Tiny" },
          "timeZone": "Asia/Shanghai",
          "dayTurnsAt": "04:00",
          "tides": { "mode": "auto", "up": 0.5, "down": 0.1 },
          "priorityClasses": [
            { "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } },
            { "id": "elderly", "name": { "zh": "老年人", "en": "Elderly" }, "headStartMinutes": 10 }
          ],
          "schedules": [
            { "name": "usual", "drawLeadMinutes": 30, "drawCutOffMinutes": 15, "days": { "mon-fri": ["09:00-12:00", "13:00-17:00"], "sat": ["09:00-12:00"] } }
          ],
          "queues": [
            { "id": "tax", "name": { "zh": "税务", "en": "Tax" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 8, "expectedPerDay": 40, "schedule": "usual" },
            { "id": "notary", "name": { "zh": "公证", "en": "Notary" }, "prefix": "B", "targetWaitMinutes": 20, "expectedServiceMinutes": 12.5, "schedule": "usual" }
          ],
          "departments": [
            { "id": "taxation", "name": { "zh": "税务局", "en": "Taxation" }, "queue": "tax", "services": [
              { "id": "invoice", "name": { "zh": "发票", "en": "Invoice" } },
              { "id": "oath", "name": { "zh": "宣誓", "en": "Oath" }, "queue": "notary" }
            ] }
          ],
          "windows": [
            { "id": "w1", "count": 2, "kind": "universal", "zone": "A", "primary": ["tax"], "tidal": ["notary"], "clerks": 2 },
            { "id": "desk", "name": { "zh": "公证台", "en": "Notary desk" }, "kind": "sector", "zone": "B", "primary": ["notary"] },
            { "id": "t1", "name": { "zh": "潮汐{n}", "en": "Tidal {n}" }, "kind": "tidal", "zone": "A", "tidal": ["tax", "notary"] }
          ],
          "staff": [ { "id": "back1", "count": 2, "skills": ["tax", "notary"] } ]
        }
        """;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "halls");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static Hall Load(string id) => Parse(Read($"{id}.json"));

    public static Hall Parse(string text)
    {
        var configuration = HallConfiguration.Parse(text, "test");
        configuration.Errors.ShouldBeEmpty();
        return configuration.Hall.ShouldNotBeNull();
    }

    /// <summary>Replaces one piece of the minimal hall; the piece must be there.</summary>
    public static string Broken(string piece, string by) => Replaced(Minimal, piece, by);

    /// <summary>Replaces a piece of a hall where it first stands; it must be there.</summary>
    public static string Replaced(string text, string piece, string by)
    {
        text.ShouldContain(piece);
        var place = text.IndexOf(piece, StringComparison.Ordinal);
        return text[..place] + by + text[(place + piece.Length)..];
    }
}
