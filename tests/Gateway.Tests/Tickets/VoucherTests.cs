using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>Somebody is sent home unserved at the day's end, and comes again.</summary>
public sealed class VoucherTests(OwnHall hall) : IClassFixture<OwnHall>
{
    [Fact]
    public async Task The_time_waited_counts_on_the_next_day_once()
    {
        var counter = new Counter(hall, "w01");
        await counter.OpenAsync();
        var left = await counter.DrawAsync("ordinary", "food-permit");
        var parked = await counter.DrawAsync("ordinary", "food-permit");
        await counter.DoAsync(parked, "park", new() { ["reason"] = "fetches a paper" });

        hall.MoveOn(TimeSpan.FromHours(9));
        var voucher = (await counter.DoAsync(left, "expire", new() { ["reason"] = "closed" })).Text("voucher");
        (await counter.DoAsync(parked, "expire", new() { ["reason"] = "closed" }))["voucher"].ShouldBeNull("nobody was there to be served");
        Field(await DrawAsync(counter.Kiosk, voucher)).ShouldBe(("voucher", 400), "it holds from the next day on");

        hall.MoveOn(TimeSpan.FromHours(15));
        (await counter.DrawAsync("ordinary", "food-permit"))["origin"].ShouldBeNull();
        var again = (await DrawAsync(counter.Kiosk, voucher)).ShouldBeOk(201);
        again["origin"]!.Text("number").ShouldBe(left.Text("number"));
        again["ahead"]!.GetValue<int>().ShouldBe(0, "it goes before who came a moment ago");
        (await DrawAsync(counter.Kiosk, voucher)).ShouldBeOk(201).Text("ticketId").ShouldBe(again.Text("ticketId"), "pressed once more");
        Field(await DrawAsync(counter.Kiosk, voucher, "id-card")).ShouldBe(("voucher", 409), "it has been used");
        Field(await DrawAsync(counter.Kiosk, voucher[..^1] + (voucher[^1] == 'A' ? 'B' : 'A'))).ShouldBe(("voucher", 400), "nobody made this one");
        Field(await DrawAsync(counter.Kiosk, left.Text("ticketId"))).ShouldBe(("voucher", 400), "a kiosk needs the secret half");
        Field(await DrawAsync(counter.Supervisor, parked.Text("ticketId"))).ShouldBe(("voucher", 400), "its holder had gone");

        hall.MoveOn(TimeSpan.FromDays(1));
        Field(await DrawAsync(counter.Supervisor, left.Text("ticketId"))).ShouldBe(("voucher", 409), "nor on another day");
    }

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> DrawAsync(string token, string voucher, string service = "food-permit") =>
        hall.Gateway.SendAsync("POST", "/tickets", $$"""{"services":["{{service}}"],"voucher":"{{voucher}}"}""", token);

    private static (string? Field, int Status) Field((HttpResponseMessage Answer, JsonNode? Body) answered) =>
        (answered.Body?["field"]?.GetValue<string>(), (int)answered.Answer.StatusCode);
}
