using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Catalogue;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Catalogue;

public sealed class HallCatalogueTests
{
    private static readonly Hall Huadu = HallFiles.Read(RealHall.HallsDirectory).All.Single(x => x.Id.Value == "huadu");

    [Theory]
    [InlineData("居住证", "residence-permit")]
    [InlineData("居住證", "residence-permit")]
    [InlineData("juzhuzheng", "residence-permit")]
    [InlineData("jzz", "residence-permit")]
    [InlineData("ＪＺＺ", "residence-permit")]
    [InlineData("residence permit", "residence-permit")]
    [InlineData("结婚", "marriage-registration")]
    [InlineData("jiehun", "marriage-registration")]
    [InlineData("passport", "ordinary-passport")]
    [InlineData("huzhao", "ordinary-passport")]
    [InlineData("身份证 补领", "lost-identity-card")]
    [InlineData("补领身份证", "lost-identity-card")]
    [InlineData("shenfenzheng buling", "lost-identity-card")]
    public void The_item_that_is_meant_comes_first(string typed, string service) =>
        new HallCatalogue(Huadu).Search(typed, null)[0].Id.Value.ShouldBe(service);

    [Fact]
    public void A_better_match_comes_before_a_worse_one()
    {
        var found = new HallCatalogue(With("机动车登记", "登记", "不动产登记资料", "等级评定", "Registration", "待机")).Search("登记", null);
        found.Select(x => x.Name.Zh).ShouldBe(["登记", "机动车登记", "不动产登记资料"]);
        new HallCatalogue(With("登记", "丁记", "单纯记录")).Search("dengji", null).Select(x => x.Name.Zh).ShouldBe(["登记"]);
        new HallCatalogue(With("动机", "登记")).Search("dj", null).Select(x => x.Name.Zh).ShouldBe(["动机", "登记"], "of equals the hall's order holds");
    }

    [Fact]
    public void Initials_with_others_between_them_come_last() =>
        new HallCatalogue(With("社会保障卡办理", "申报", "设备报废")).Search("sb", null).Select(x => x.Name.Zh).ShouldBe(["申报", "设备报废", "社会保障卡办理"]);

    [Fact]
    public void Without_a_text_all_items_come_in_the_halls_order_and_a_department_narrows()
    {
        new HallCatalogue(Huadu).Search(null, null).ShouldBe(Huadu.Services);
        var department = Huadu.Departments[3].Id;
        new HallCatalogue(Huadu).Search("  ", department).ShouldBe(Huadu.Services.Where(x => x.Department == department));
        new HallCatalogue(Huadu).Search("xyzzy", null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_item_of_the_sample_halls_is_found_by_its_names_and_by_what_they_sound_like()
    {
        foreach (var hall in HallFiles.Read(RealHall.HallsDirectory).All)
        {
            var catalogue = new HallCatalogue(hall);
            foreach (var service in hall.Services)
            {
                var letters = service.Name.Zh.Where(char.IsLetterOrDigit).ToArray();
                string[] ways = [service.Name.Zh, service.Name.En, string.Concat(letters.Select(x => Pinyin.Of(x) is [var first, ..] ? first[0] : char.ToLowerInvariant(x)))];
                foreach (var typed in ways)
                {
                    catalogue.Search(typed, null).ShouldContain(service, $"{hall.Id}: {typed}");
                }
            }
        }
    }

    /// <summary>At Huadu's published scale a search keeps nothing but what it found; its time is measured by a benchmark.</summary>
    [Fact]
    public void A_search_of_2245_items_allocates_only_its_answer()
    {
        var names = Huadu.Services.Select(x => x.Name.Zh).ToArray();
        var catalogue = new HallCatalogue(With([.. Enumerable.Range(0, 2245).Select(x => names[x % names.Length] + names[(x * 7) % names.Length])]));
        _ = catalogue.Search("jzz", null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = catalogue.Search("jzz", null);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4096 + (200 * found.Length));
    }

    private static Hall With(params string[] names) => new(
        Huadu.Id, Huadu.Name, Huadu.TimeZone, Huadu.DayTurnsAt, Huadu.Departments,
        [.. names.Select((x, i) => new Service(new ServiceId($"s{i}"), new LocalizedText(x, $"item {i}"), Huadu.Departments[0].Id, Huadu.Queues[0].Id))],
        Huadu.Queues, Huadu.Windows, Huadu.Staff, Huadu.PriorityClasses, Huadu.Schedules, Huadu.Tides);
}
