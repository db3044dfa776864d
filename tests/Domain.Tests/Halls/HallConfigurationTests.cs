using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Halls;

public sealed class HallConfigurationTests
{
    [Fact]
    public void An_entry_with_a_count_becomes_windows_with_stable_ids_names_and_clerks()
    {
        var hall = Parse(HallFiles.Minimal);
        hall.Windows.Select(x => x.Id.Value).ShouldBe(["w1", "w2", "desk", "t1"]);
        hall.Windows.Select(x => x.Name.En).ShouldBe(["Window 1", "Window 2", "Notary desk", "Tidal 1"]);
        hall.Staff.Select(x => x.Id.Value).ShouldBe(["w1-a", "w1-b", "w2-a", "w2-b", "desk-a", "back1", "back2"]);
        hall.Staff.Select(x => x.Name.Zh).ShouldBe(
            ["窗口1经办人甲", "窗口1经办人乙", "窗口2经办人甲", "窗口2经办人乙", "公证台经办人", "后台人员1", "后台人员2"]);
        hall.Staff[0].Skills.Select(x => x.Value).ShouldBe(["tax", "notary"]);
        hall.Staff[0].HomeWindow.ShouldBe(new WindowId("w1"));
        hall.Staff[5].HomeWindow.ShouldBeNull();
    }

    [Fact]
    public void A_service_waits_in_its_own_queue_or_in_its_departments()
    {
        var hall = Parse(HallFiles.Minimal);
        hall.Find(new ServiceId("invoice"))!.Queue.ShouldBe(new QueueId("tax"));
        hall.Find(new ServiceId("oath"))!.Queue.ShouldBe(new QueueId("notary"));
        hall.Find(new ServiceId("oath"))!.Department.ShouldBe(new DepartmentId("taxation"));
    }

    [Fact]
    public void Skills_may_differ_from_the_windows_queues()
    {
        var hall = Parse(HallFiles.Broken("\"clerks\": 2", "\"skills\": [\"tax\"]"));
        hall.Find(new StaffId("w1-a"))!.Skills.ShouldBe([new QueueId("tax")]);
    }

    [Fact]
    public void Tidal_parameters_override_the_defaults_one_by_one()
    {
        var hall = Parse(HallFiles.Broken("\"down\": 0.1", "\"minOpenMinutes\": 30, \"efficiencyAway\": 0.75"));
        hall.Tides.ShouldBe(TidalSettings.Default with
        {
            Mode = TidalMode.Auto,
            Up = 0.5,
            MinOpen = TimeSpan.FromMinutes(30),
            EfficiencyAway = 0.75,
        });
    }

    [Fact]
    public void Days_that_are_not_named_are_closed()
    {
        var days = Parse(HallFiles.Minimal).Schedules[0].Days;
        days.Select(x => x.Length).ShouldBe([0, 2, 2, 2, 2, 2, 1]);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_welcome() =>
        Parse(HallFiles.Broken("\"id\": \"tiny\",", "/* a */ \"id\": \"tiny\", // b\n").Replace("] } ]", "], }, ]", StringComparison.Ordinal))
            .Id.Value.ShouldBe("tiny");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Text_that_is_no_JSON_object_is_one_error_of_the_whole_file(string text)
    {
        var configuration = HallConfiguration.Parse(text, "broken.json");
        configuration.IsValid.ShouldBeFalse();
        configuration.Source.ShouldBe("broken.json");
        configuration.Errors.ShouldHaveSingleItem().Path.ShouldBe("$");
    }

    [Fact]
    public void Text_that_is_no_JSON_is_told_what_is_wrong_with_it()
    {
        HallConfiguration.Parse("{", "test").Errors.Single().Message.ShouldStartWith("not JSON: Expected depth to be zero");
        HallConfiguration.Parse("{ \"id\": \"\ud800\" }", "test").Errors.Single().Message.ShouldBe("not JSON: the text is not valid Unicode");
    }

    [Fact]
    public void Broken_surrogates_are_errors_whether_raw_or_escaped()
    {
        Paths("{ \"id\": \"\ud800\" }").ShouldBe(["$"]);
        Paths(HallFiles.Broken("\"Tiny\"", "\"\\ud800\"")).ShouldBe(["name.en"]);
        Paths(HallFiles.Broken("\"id\": \"tiny\"", "\"id\": \"tiny\", \"\\ud800\": 1")).ShouldBe(["$"]);
    }

    [Fact]
    public void An_empty_object_lists_every_required_property() =>
        Paths("{}").ShouldBe(
            ["id", "name", "timeZone", "priorityClasses", "queues", "departments", "schedules", "windows"]);

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once_with_its_path()
    {
        const string Faulty = """
            {
              "id": "Bad Id", "name": { "zh": "厅" }, "timeZone": "Mars/Olympus", "colour": "red",
              "tides": { "mode": "maybe", "up": 0.1, "down": 0.2, "minOpenMinutes": 0 },
              "priorityClasses": [ { "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" }, "headStartMinutes": 5 } ],
              "schedules": [
                { "name": "usual", "days": { "mon-fri": ["09:00-12:00", "11:00-17:00", "18:00-17:00"], "fri": [], "someday": [] } },
                { "name": "usual", "days": { "sun": ["03:00-05:00"] } }
              ],
              "queues": [
                { "id": "tax", "name": { "zh": "税务", "en": "Tax" }, "prefix": "A", "targetWaitMinutes": 0, "expectedServiceMinutes": 8, "schedule": "usual" },
                { "id": "tax", "name": { "zh": "税务", "en": " Tax" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": "8", "schedule": "never" },
                { "id": "lost", "name": { "zh": "无", "en": "Lost" }, "prefix": "abc", "targetWaitMinutes": 15, "expectedServiceMinutes": 8, "expectedPerDay": 1.5, "schedule": "usual" }
              ],
              "departments": [ { "id": "d", "name": { "zh": "局", "en": "D" }, "services": [ { "id": "s", "name": { "zh": "事", "en": "S" } }, { "id": "s", "name": { "zh": "事", "en": "S" }, "queue": "nowhere" } ] } ],
              "windows": [
                { "id": "w1", "count": 2, "kind": "sector", "zone": "A", "primary": ["tax", "tax"], "tidal": ["nowhere", "tax"] },
                { "id": "w2", "kind": "odd", "zone": "", "primary": [] },
                { "id": "desk", "count": 2, "kind": "sector", "zone": "A", "primary": ["tax"], "skills": ["lost"] }
              ],
              "staff": [ { "id": "w1-a", "skills": ["tax"], "homeWindow": "w9" }, { "id": "clerk", "skills": [] } ]
            }
            """;
        Paths(Faulty).Order(StringComparer.Ordinal).ShouldBe(new[]
        {
            "id", "name.en", "timeZone", "colour", "tides.mode", "tides.minOpenMinutes", "tides.down",
            "priorityClasses[0].headStartMinutes",
            "schedules[0].days.mon-fri[1]", "schedules[0].days.mon-fri[2]", "schedules[0].days.fri", "schedules[0].days.someday",
            "schedules[1].name", "schedules[1].days.sun[0]",
            "queues[0].targetWaitMinutes",
            "queues[1].id", "queues[1].name.en", "queues[1].prefix", "queues[1].expectedServiceMinutes", "queues[1].schedule",
            "queues[2].prefix", "queues[2].expectedPerDay", "queues[2]",
            "departments[0].services[0].queue", "departments[0].services[1].id", "departments[0].services[1].queue",
            "windows[0].primary[1]", "windows[0].tidal[0]", "windows[0].tidal[1]",
            "windows[1].id", "windows[1].kind", "windows[1].zone", "windows[1].primary",
            "windows[2].id", "windows[2].name", "windows[2]",
            "staff[0].id", "staff[0].name", "staff[0].homeWindow", "staff[1].name", "staff[1].skills",
        }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_queue_and_a_window_that_nobody_is_skilled_for_are_faults()
    {
        var text = HallFiles.Broken("\"count\": 2, \"skills\": [\"tax\", \"notary\"]", "\"skills\": [\"tax\"]")
            .Replace("\"primary\": [\"notary\"]", "\"primary\": [\"notary\"], \"clerks\": 0", StringComparison.Ordinal)
            .Replace("\"tidal\": [\"notary\"], ", string.Empty, StringComparison.Ordinal);
        Paths(text).ShouldBe(["queues[1]", "windows[1]"]);
    }

    private static Hall Parse(string text)
    {
        var configuration = HallConfiguration.Parse(text, "test");
        configuration.Errors.ShouldBeEmpty();
        return configuration.Hall.ShouldNotBeNull();
    }

    private static string[] Paths(string text) => [.. HallConfiguration.Parse(text, "test").Errors.Select(x => x.Path)];
}
