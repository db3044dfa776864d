using System.Net;
using System.Text.RegularExpressions;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Pages;

/// <summary>How pages are served: in whose language, and under which policy.</summary>
public sealed class PageTests(RealHall hall)
{
    [Theory]
    [InlineData("de", null, null, "zh-Hans")]
    [InlineData("en-GB,zh;q=0.8", null, null, "en")]
    [InlineData("de,zh-TW;q=0.9,en;q=0.8", null, null, "zh-Hant")]
    [InlineData("zh-CN,en;q=0.8", null, null, "zh-Hans")]
    [InlineData("en", "zh-Hant", null, "zh-Hant")]
    [InlineData("en", "zh-Hant", "zh-Hans", "zh-Hans")]
    [InlineData("en", "klingon", "klingon", "en")]
    public async Task The_address_is_heard_first_then_what_was_chosen_before_then_the_browser(string accepted, string? chosen, string? asked, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asked is null ? "/small/kiosk" : $"/small/kiosk?lang={asked}");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        if (chosen is not null)
        {
            request.Headers.Add("Cookie", $"queueing-language={chosen}");
        }

        using var answer = await hall.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"<html lang=\"{language}\">");
        answer.Headers.Contains("Set-Cookie").ShouldBe(asked == language);
        answer.Headers.Vary.ShouldBe(["Accept-Language", "Cookie", "Accept-Encoding"]);
    }

    [Fact]
    public async Task Nothing_runs_or_loads_on_a_page_but_what_is_served_with_it()
    {
        foreach (var path in (string[])["/", "/sign-in", "/small/board", "/small/clerk", "/assets/board/board.js"])
        {
            using var answer = await hall.Gateway.Http.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none';");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotContain("http");
        }
    }

    [Fact]
    public async Task No_form_can_be_sent_before_its_page_listens()
    {
        foreach (var path in (string[])["/sign-in", "/enrol"])
        {
            var page = await hall.Gateway.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
            var buttons = Regex.Matches(page, "<form.*?(?<button><button[^>]*>)", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
            buttons.Count.ShouldBe(2);
            buttons.ShouldAllBe(x => x.Groups["button"].Value.Contains(" disabled", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again_and_a_hall_that_is_not_there_has_no_pages()
    {
        using var first = await hall.Gateway.Http.GetAsync("/assets/common/base.css", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/common/base.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await hall.Gateway.Http.SendAsync(again, TestContext.Current.CancellationToken);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var none = await hall.Gateway.Http.GetAsync("/nowhere/kiosk", TestContext.Current.CancellationToken);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/nowhere/kiosk", "text/html,*/*;q=0.8", "zh-TW", "沒有這個頁面")]
    [InlineData("/small/nothing", "text/html", "en", "There is no such page")]
    [InlineData("/guide/small/windows/w99", "text/html", "zh-CN", "没有这个页面")]
    [InlineData("/small/nothing", "application/json", "en", "\"code\":\"unknown\"")]
    [InlineData("/api/v1/halls/nowhere", "text/html", "en", "\"code\":\"unknown\"")]
    public async Task Who_is_lost_gets_a_page_and_a_program_a_problem(string path, string accepted, string language, string says)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await hall.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(says);
        answer.Headers.Contains("Content-Security-Policy").ShouldBe(!says.Contains("code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_a_board_of_the_largest_hall_loads_first_is_under_100_KB()
    {
        var page = await hall.Gateway.Http.GetStringAsync("/huadu/board", TestContext.Current.CancellationToken);
        var assets = Regex.Matches(page, "/assets/[a-z./-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(x => x.Value).ToArray();
        assets.Length.ShouldBe(8);
        var bytes = (await PackedAsync("/huadu/board")).Length;

        // The state comes twice: by the stream, and by the first of the polls beside it.
        foreach (var path in (string[])[.. assets, "/api/v1/halls/huadu/board/signs", "/api/v1/halls/huadu/board", "/api/v1/halls/huadu/board"])
        {
            bytes += (await PackedAsync(path)).Length;
        }

        bytes.ShouldBeLessThan(100_000);
    }

    /// <summary>What goes over the wire to a browser.</summary>
    private async Task<byte[]> PackedAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await hall.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
