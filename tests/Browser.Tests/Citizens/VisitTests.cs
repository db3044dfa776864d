using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Citizens;

/// <summary>A visit as a citizen sees it: kiosk, phone, call, service, and what goes otherwise.</summary>
public sealed class VisitTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Fact]
    public async Task Somebody_draws_at_the_kiosk_follows_by_phone_is_called_served_and_rates()
    {
        await hall.OpenWindowAsync("w07");
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", 1080, 1920);
        await kiosk["#choose .tile", "派出所"].ClickAsync();
        await kiosk["#choose .tile", "居民身份证办理"].ClickAsync();
        await kiosk.ShowsAsync("#choose .materials", "居民户口簿");
        await kiosk["#choose [role=radio]", "老年人"].ClickAsync();
        await kiosk["#choose .take"].ClickAsync();
        await kiosk.ShowsAsync("#service", "居民身份证办理");
        var number = await kiosk["#number"].TextContentAsync();
        await kiosk.Page.WaitForSelectorAsync("#code svg");
        var found = await hall.AskAsync("w07-a", "GET", $"tickets?number={number}");
        (found["priorityClass"]!.GetValue<string>(), found["channel"]!.GetValue<string>()).ShouldBe(("elderly", "kiosk"));

        await using var phone = await FollowAsync(found);
        await phone.ShowsAsync("#state", "等候中");
        await phone.ShowsAsync("#facts", "B 区");
        await using var board = await hall.OpenAsync("board?voice=zh");
        await board.ShowsAsync("#queues", "户籍业务");
        var called = await hall.CallAsync("w07");
        await phone.ShowsAsync("#window", "7号窗口");
        await board.Page.WaitForFunctionAsync("() => Board.voice.log.some(x => /^请C零\\S+号到七号窗口$/.test(x.text) && x.way === 'service')");
        await hall.ActAsync("w07", called, "start");
        await phone.ShowsAsync("#state", "办理中");
        await hall.ActAsync("w07", called, "finish");
        await phone.ShowsAsync("#state", "已办结");
        await phone["#scores button", "非常满意"].First.ClickAsync();
        await phone.ShowsAsync(".note", "谢谢您的评价");
        (await hall.AskAsync("w07-a", "GET", $"tickets/{found["ticketId"]}"))["segments"]![0]!["rating"]!.GetValue<int>().ShouldBe(5);
        kiosk.ShouldHaveNoComplaint();
        phone.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task Somebody_who_missed_the_call_comes_back_by_phone_and_is_transferred()
    {
        await hall.OpenWindowAsync("w01");
        var ticket = await hall.DrawAsync("food-permit");
        await using var phone = await FollowAsync(ticket, "en-GB");
        await phone.ShowsAsync("#state", "Waiting");
        await hall.ActAsync("w01", await hall.CallAsync("w01"), "missed");
        await phone.ShowsAsync("#state", "Missed");
        await phone["#comeBack"].ClickAsync();
        await phone.ShowsAsync("#state", "Waiting");
        await hall.AskAsync("w01-a", "POST", $"tickets/{ticket["ticketId"]}/transfer", """{"queue":"social-security","reason":"belongs there"}""");
        await hall.OpenWindowAsync("w04");
        var called = await hall.CallAsync("w04");
        called["number"]!.GetValue<string>().ShouldBe(ticket["number"]!.GetValue<string>());
        await phone.ShowsAsync("#window", "Window 4");
    }

    [Fact]
    public async Task A_link_that_is_broken_says_so_with_a_way_on_and_an_address_that_leads_nowhere_too()
    {
        await using var phone = await hall.OpenAsync("phone#ticket=20200101.general.9&key=nothing", width: 390, height: 844, language: "en-GB");
        await phone.ShowsAsync("#state", "There is no such number");
        await phone.Page.WaitForSelectorAsync("#again:not([hidden])");
        await using var lost = await hall.OpenAsync("../nowhere/kiosk", width: 390, height: 844, language: "zh-TW");
        await lost.ShowsAsync("h2", "沒有這個頁面");
        await lost.ShouldBeAccessibleAsync();
        await lost["main a"].ClickAsync();
        await lost.ShowsAsync("#halls", "鎮便民服務大廳");
    }

    [Fact]
    public async Task A_phone_that_scans_the_hall_s_code_draws_and_gets_its_ticket_again_when_it_draws_again()
    {
        var pass = (await hall.AskAsync("k1", "GET", "phone-pass"))["url"]!.GetValue<string>();
        await using var phone = await hall.OpenAsync(pass, width: 390, height: 844, language: "zh-TW");
        await DrawAsync(phone);
        var number = await phone["#number"].TextContentAsync();
        await phone.Page.GotoAsync("about:blank");
        await phone.Page.GotoAsync(pass);
        await DrawAsync(phone);
        (await phone["#number"].TextContentAsync()).ShouldBe(number);
        await phone["#cancel"].ClickAsync();
        await phone["dialog button.danger"].ClickAsync();
        await phone.ShowsAsync("#state", "已取消");
        phone.ShouldHaveNoComplaint();

        await using var late = await hall.OpenAsync("phone#pass=00000000", width: 390, height: 844);
        await late.ShowsAsync("#scanTitle", "二维码已过期");
    }

    [Fact]
    public async Task A_kiosk_finds_by_pinyin_initials_tells_other_ways_and_counts_who_takes_one()
    {
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", 1280, 800);
        await kiosk["#choose .search"].ClickAsync();
        await kiosk["#choose .search"].FillAsync("sbk");
        await kiosk.ShowsAsync("#choose .results .tile", "社会保障卡办理");
        await kiosk["#choose .search"].FillAsync("");
        foreach (var letter in "SFZ")
        {
            await kiosk[$"#pad button:text-is('{letter}')"].ClickAsync();
        }

        await kiosk["#choose .results .tile"].First.ClickAsync();
        await kiosk.ShowsAsync("#choose .others", "就近办");
        await kiosk["#choose .way button"].First.ClickAsync();
        await kiosk.ShowsAsync("#choose h2", "请选择部门");
        (await hall.AskAsync("boss", "GET", "steered"))["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData(1280, 800, "en-GB")]
    [InlineData(1280, 800, "zh-CN")]
    [InlineData(1080, 1920, "zh-CN")]
    public async Task Nothing_of_a_number_lies_below_the_edge_of_a_kiosk_s_screen(int width, int height, string language)
    {
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", width, height, language);
        await kiosk["#choose .tile"].First.ClickAsync();
        await kiosk["#choose .tile"].Nth(2).ClickAsync();
        await kiosk["#choose .take"].ClickAsync();
        await kiosk.Page.WaitForSelectorAsync("#code svg");
        await kiosk.Page.WaitForSelectorAsync("#returning:not(:empty)");
        (await kiosk.Page.EvaluateAsync<int>("() => document.getElementById('result').scrollHeight - document.getElementById('result').clientHeight")).ShouldBe(0);
        await kiosk.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_kiosk_says_that_the_service_is_away_before_anybody_presses_and_that_it_is_back()
    {
        await using var kiosk = await hall.OpenAsync("kiosk", "k1", 1080, 1920);
        await kiosk.ShowsAsync("#choose", "派出所");
        await kiosk.CutAsync(off: true);
        await kiosk.Page.WaitForSelectorAsync("#banner:not([hidden])");
        await kiosk.CutAsync(off: false);
        await kiosk.Page.WaitForSelectorAsync("#banner", new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Who_cancels_without_a_connection_is_told_that_it_is_not_sent_yet_and_it_goes_when_there_is_one()
    {
        await using var phone = await FollowAsync(await hall.DrawAsync("food-permit"));
        await phone.ShowsAsync("#state", "等候中");
        await phone.CutAsync(off: true);
        await phone["#cancel"].ClickAsync();
        await phone["dialog button.danger"].ClickAsync();
        await phone.ShowsAsync("#pending", "还没有送出");
        await phone.CutAsync(off: false);
        await phone.ShowsAsync("#state", "已取消");
        (await phone["#pending"].IsHiddenAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_sent_to_another_hall_follows_the_new_number_there()
    {
        var ticket = await hall.DrawAsync("food-permit");
        await using var phone = await FollowAsync(ticket);
        await phone.ShowsAsync("#state", "等候中");
        var service = (await hall.AskAsync("boss", "GET", $"../{SmallHall.County}/services"))["items"]![0]!["service"]!.GetValue<string>();
        var sent = await hall.AskAsync("boss", "POST", $"tickets/{ticket["ticketId"]}/transfer", $$"""{"hall":"{{SmallHall.County}}","service":"{{service}}","reason":"a matter of the county"}""");
        await phone.Page.WaitForURLAsync($"**/{SmallHall.County}/phone*");
        await phone.ShowsAsync("#number", sent["forward"]!["number"]!.GetValue<string>());
        await phone.ShowsAsync("#facts", ticket["number"]!.GetValue<string>());
        await phone.ShowsAsync("#state", "等候中");
    }

    [Fact]
    public async Task A_clock_that_ran_off_is_set_by_the_hall_s()
    {
        await using var page = await hall.OpenAsync("supervisor", "boss");
        await page.Page.Clock.InstallAsync();
        await page.Page.ReloadAsync();
        await page.ShowsAsync("#clock", ":");
        await page.Page.EvaluateAsync("() => { document.getElementById('clock').dataset.seen = ''; new MutationObserver(() => { document.getElementById('clock').dataset.seen += ' ' + document.getElementById('clock').textContent; }).observe(document.getElementById('clock'), { childList: true }); }");
        await page.Page.Clock.FastForwardAsync(7_200_000);
        await page.Page.WaitForFunctionAsync("() => /1[12]:.*(09|10):/.test(document.getElementById('clock').dataset.seen)");
    }

    [Fact]
    public async Task A_kiosk_that_is_not_enrolled_says_so_and_an_enrolled_one_draws()
    {
        await using var stranger = await hall.OpenAsync("kiosk");
        await stranger.ShowsAsync("#closed", "本机还没有登记");
        stranger.ShouldHaveNoComplaint();

        var invited = await hall.AskAsync("chief", "POST", "devices", """{"device":"kiosk-9","kind":"kiosk"}""");
        await stranger["#closed a"].ClickAsync();
        await stranger["#code"].FillAsync(invited["code"]!.GetValue<string>());
        await stranger["#enrol button"].ClickAsync();
        await stranger["#go"].ClickAsync();
        await stranger.ShowsAsync("#choose .tile", "派出所");
        (await hall.AskAsync("chief", "GET", "devices")).AsArray().ShouldContain(x => x!["device"]!.GetValue<string>() == "kiosk-9" && x["state"]!.GetValue<string>() == "enrolled");
    }

    private static async Task DrawAsync(OpenPage phone)
    {
        await phone["#choose .tile"].First.ClickAsync();
        await phone["#choose .tile"].Nth(2).ClickAsync();
        await phone["#choose .take"].ClickAsync();
        await phone.Page.WaitForFunctionAsync("() => document.getElementById('number').textContent !== ''");
    }

    private async Task<OpenPage> FollowAsync(JsonNode ticket, string language = "zh-CN")
    {
        var again = ticket["accessToken"]?.GetValue<string>() is { } key ? key
            : (await hall.AskAsync("k1", "POST", $"tickets/{ticket["ticketId"]}/reprint", """{"reason":"paper jam"}"""))["accessToken"]!.GetValue<string>();
        return await hall.OpenAsync($"phone#ticket={ticket["ticketId"]}&key={again}", width: 390, height: 844, language: language);
    }
}
