using System.Net.Http.Headers;
using System.Text;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Slips;

/// <summary>What is given to somebody who drew.</summary>
public sealed class SlipTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w01");

    [Fact]
    public async Task A_slip_has_the_number_the_service_and_the_link_and_ends_with_the_cut()
    {
        var ticket = await counter.DrawAsync("ordinary", "food-permit");
        var slip = await ReadAsync(ticket.Text("ticketId"), "slip", counter.Kiosk);
        slip[..2].ShouldBe("\u001b@"u8.ToArray(), "the printer is set back first");
        slip[^4..].ShouldBe(new byte[] { 0x1D, (byte)'V', 0x42, 0 });
        var text = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(slip);
        foreach (var part in (string[])["镇便民服务大厅", ticket.Text("number"), "食品经营许可", "您前面还有", "请在 A 区等候", "扫码查看排队进度", "2026-11-23 09:3"])
        {
            text.ShouldContain(part);
        }

        text.ShouldContain($"/small/phone#ticket={ticket.Text("ticketId")}&key={ticket.Text("accessToken")}");
        Encoding.ASCII.GetString(await ReadAsync(ticket.Text("ticketId"), "slip?lang=en", ticket.Text("accessToken"))).ShouldContain("Food trade permit");
        var traditional = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(await ReadAsync(ticket.Text("ticketId"), "slip?lang=zh-Hant", counter.Kiosk));
        traditional.ShouldContain("鎮便民服務大廳");
        traditional.ShouldContain("請在 A 區等候");
    }

    [Fact]
    public async Task The_code_is_a_picture_for_the_holder_and_the_hall_alone()
    {
        var ticket = await counter.DrawAsync("ordinary", "food-permit");
        Encoding.UTF8.GetString(await ReadAsync(ticket.Text("ticketId"), "qr.svg", ticket.Text("accessToken"))).ShouldStartWith("<svg");
        var stranger = await counter.DrawAsync("ordinary", "food-permit");
        (await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}/slip", token: stranger.Text("accessToken"))).ShouldBeProblem(401, "unauthenticated");
        (await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}/slip?lang=fr", token: counter.Kiosk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("lang");
        (await hall.Gateway.SendAsync("GET", "/tickets/20261123.general.999/slip", token: counter.Kiosk)).ShouldBeProblem(404, "unknown");
    }

    private async Task<byte[]> ReadAsync(string ticket, string what, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/halls/small/tickets/{ticket}/{what}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await hall.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
