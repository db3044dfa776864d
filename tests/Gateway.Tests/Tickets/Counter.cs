using System.Globalization;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>A window with its clerk, in a test's hall, and what is done there.</summary>
internal sealed class Counter(OwnHall hall, string window)
{
    public TestGateway Gateway => hall.Gateway;

    public string Supervisor { get; } = hall.Gateway.Token();

    public string Kiosk { get; } = hall.Gateway.Token("kiosk", "k1");

    public string Clerk { get; private set; } = string.Empty;

    public async Task OpenAsync()
    {
        var staff = (await Gateway.SendAsync("GET", "/roster", token: Supervisor)).ShouldBeOk().AsArray();
        var name = staff.First(x => x!["homeWindow"]?.GetValue<string>() == window)!.Text("staff");
        (await Gateway.SendAsync("PUT", $"/windows/{window}/staff", $$"""{"staff":"{{name}}"}""", Supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", $"/windows/{window}/state", """{"state":"open"}""", Supervisor)).ShouldBeOk();
        Clerk = Gateway.Token("clerk", name);
    }

    public async Task<JsonNode> DrawAsync(string priority, params string[] services) => (await Gateway.SendAsync(
        "POST",
        "/tickets",
        new JsonObject { ["services"] = new JsonArray([.. services.Select(x => (JsonNode)x)]), ["priorityClass"] = priority }.ToJsonString(),
        Kiosk)).ShouldBeOk(201);

    /// <summary>Calls a ticket to the window, whoever else waits.</summary>
    public async Task<JsonNode> CallAsync(JsonNode ticket) => (await SendCallAsync(ticket, Supervisor)).ShouldBeOk()["ticket"]!;

    public Task<(HttpResponseMessage Answer, JsonNode? Body)> SendCallAsync(JsonNode ticket, string token) => Gateway.SendAsync(
        "POST", $"/windows/{window}/call", new JsonObject { ["ticketId"] = ticket.Text("ticketId"), ["reason"] = "by name" }.ToJsonString(), token);

    /// <summary>Tells of a service by hand that took no time.</summary>
    public static JsonObject Served(JsonNode ticket, DateTimeOffset at, string window = "w07", string? number = null) => new()
    {
        ["number"] = number ?? ticket.Text("number"),
        ["window"] = window,
        ["calledAt"] = at,
        ["startedAt"] = at,
        ["finishedAt"] = at,
    };

    /// <summary>Enters that a ticket was served by hand as soon as it was what it is.</summary>
    public Task<(HttpResponseMessage Answer, JsonNode? Body)> SendServedAsync(JsonNode ticket, string token) => Gateway.SendAsync(
        "POST",
        "/tickets/paper",
        new JsonObject
        {
            ["reason"] = "power cut",
            ["served"] = new JsonArray(Served(ticket, DateTimeOffset.Parse(ticket.Text("since"), CultureInfo.InvariantCulture))),
        }.ToJsonString(),
        token);

    public Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(JsonNode ticket, string action, JsonObject body, string? token = null) =>
        Gateway.SendAsync("POST", $"/tickets/{ticket.Text("ticketId")}/{action}", body.ToJsonString(), token ?? Supervisor);

    public async Task<JsonNode> DoAsync(JsonNode ticket, string action, JsonObject? body = null, string? token = null) =>
        (await SendAsync(ticket, action, body ?? [], token)).ShouldBeOk();

    /// <summary>Does what needs the live call and nothing else.</summary>
    public Task<JsonNode> UnderCallAsync(JsonNode ticket, string action) => DoAsync(ticket, action, new() { ["callId"] = ticket.Text("callId") });
}
