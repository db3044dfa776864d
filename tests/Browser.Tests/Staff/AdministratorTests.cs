using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Staff;

/// <summary>What an administrator does in a day: people, and the hall's file.</summary>
public sealed class AdministratorTests(SmallHall hall) : IClassFixture<SmallHall>
{
    [Fact]
    public async Task An_account_is_made_signs_in_with_its_code_and_stands_in_the_audit_trail()
    {
        await using var page = await hall.OpenAsync("administrator", "chief");
        await page["#view .heading .primary"].ClickAsync();
        await page["dialog input"].FillAsync("wang.fang");
        await page["dialog select"].First.SelectOptionAsync("supervisor");
        await page.Page.Keyboard.PressAsync("Enter");
        var code = await page[".once"].TextContentAsync();
        await page["dialog button.primary"].ClickAsync();
        await page.ShowsAsync("#view table", "wang.fang");

        await using var person = await hall.OpenAsync("../sign-in?next=/small/supervisor");
        await person["summary"].ClickAsync();
        await person["#newAccount"].FillAsync("wang.fang");
        await person["#code"].FillAsync(code!);
        await person["#newPassword"].FillAsync("a long sentence about tides");
        await person["#choose button"].ClickAsync();
        await person.ShowsAsync("#who", "wang.fang");

        await page["#tabs a[href='#audit']"].ClickAsync();
        await page.ShowsAsync("#view tbody tr:first-child", "登录");
        await page.ShowsAsync("#view tbody", "新建账号");
        page.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task What_is_refused_stays_in_its_dialog_with_the_refusal_at_its_field()
    {
        await using var page = await hall.OpenAsync("administrator", "chief");
        await page["#view .heading .primary"].ClickAsync();
        await page["dialog input"].FillAsync("Zhang San!");
        await page["dialog select"].First.SelectOptionAsync("supervisor");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ShowsAsync("dialog .field .at-fault", "不合要求");
        (await page["dialog input"].InputValueAsync()).ShouldBe("Zhang San!");

        await page["dialog input"].FillAsync("zhang.san");
        await page["dialog select"].First.SelectOptionAsync("clerk");
        await page["dialog button.primary"].ClickAsync();
        (await page["dialog select:invalid"].GetAttributeAsync("name")).ShouldBe("staff", "a clerk is somebody of the staff");
        await page["dialog select"].Last.SelectOptionAsync("w02-a");
        await page["dialog button.primary"].ClickAsync();
        await page.Page.WaitForSelectorAsync(".once");
    }

    [Fact]
    public async Task A_list_that_is_still_empty_says_what_it_is_for()
    {
        await using var page = await hall.OpenAsync("administrator", "chief", language: "en-GB");
        await page["#tabs a[href='#webhooks']"].ClickAsync();
        await page.ShowsAsync("#view", "A receiver gets them signed and in order");
        page.ShouldHaveNoComplaint();
    }

    [Fact]
    public async Task Days_with_the_same_hours_stand_on_one_line()
    {
        await using var page = await hall.OpenAsync("administrator", "chief", language: "en-GB");
        await page["#tabs a[href='#hall']"].ClickAsync();
        await page.ShowsAsync("#view tbody tr", "5 days");
        (await page["#view .table"].First.Locator("tbody tr").CountAsync()).ShouldBe(6, "two weeks of weekdays, Saturday and Sunday");
    }

    [Fact]
    public async Task A_fault_in_the_hall_s_file_is_told_with_its_line_and_a_sound_file_is_kept_for_the_next_start()
    {
        await using var page = await hall.OpenAsync("administrator", "chief");
        await page["#tabs a[href='#file']"].ClickAsync();
        var text = await page["#hall-file"].InputValueAsync();
        await page["#hall-file"].FillAsync(text.Replace("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": 0", StringComparison.Ordinal));
        await page["#view .heading button"].First.ClickAsync();
        await page.ShowsAsync("#faults", "queues[0].targetWaitMinutes");
        await page["#faults a"].First.ClickAsync();
        (await page.Page.EvaluateAsync<string>("() => { const x = document.getElementById('hall-file'); return x.value.slice(x.selectionStart, x.selectionEnd); }")).ShouldContain("\"general\"");

        await page["#hall-file"].FillAsync(text + "\n// looked through\n");
        await page["#view .heading .primary"].ClickAsync();
        await page["dialog input"].FillAsync("checked");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ShowsAsync("#view .warn", "尚未生效");
        await page.ShouldBeAccessibleAsync();
    }
}
