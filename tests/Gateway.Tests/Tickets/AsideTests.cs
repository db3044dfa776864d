using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>What happens off the straight way from draw to completion, over HTTP.</summary>
public sealed class AsideTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w01");
    private readonly Counter police = new(hall, "w07");

    [Fact]
    public async Task One_number_carries_services_of_several_queues_and_tells_each_ones_times()
    {
        await counter.OpenAsync();
        await police.OpenAsync();
        var ticket = await counter.DrawAsync("ordinary", "food-permit", "id-card", "business-closure");
        (ticket.Text("queue"), ticket.Text("service")).ShouldBe(("general", "food-permit"));
        ticket["services"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["food-permit", "business-closure", "id-card"]);
        ticket["segments"]!.AsArray().ShouldBeEmpty();

        ticket = await counter.UnderCallAsync(await counter.CallAsync(ticket), "start");
        ticket = await counter.UnderCallAsync(ticket, "finish");
        (ticket.Text("state"), ticket.Text("service"), ticket.Text("window")).ShouldBe(("serving", "business-closure", "w01"));
        (await counter.SendAsync(ticket, "finish", new() { ["callId"] = ticket.Text("callId") })).ShouldBeProblem(409, "wrongState");
        hall.MoveOn(TimeSpan.FromSeconds(6));
        ticket = await counter.UnderCallAsync(ticket, "finish");
        (ticket.Text("state"), ticket.Text("queue"), ticket.Text("service"), ticket["callId"]).ShouldBe(("waiting", "household", "id-card", null));
        (await counter.Gateway.SendAsync("GET", "/windows/w01", token: counter.Supervisor)).ShouldBeOk()["hand"].ShouldBeNull();

        ticket = await police.UnderCallAsync(await police.CallAsync(ticket), "start");
        var done = await police.UnderCallAsync(ticket, "finish");
        done.Text("state").ShouldBe("completed");
        done["segments"]!.AsArray().Select(x => (x!.Text("service"), x!.Text("window"), x!["waitSeconds"] is null)).ShouldBe(
            [("food-permit", "w01", false), ("business-closure", "w01", true), ("id-card", "w07", false)]);
    }

    [Fact]
    public async Task Who_was_set_aside_is_listed_for_the_windows_that_serve_them()
    {
        await counter.OpenAsync();
        var parked = await counter.UnderCallAsync(await counter.CallAsync(await counter.DrawAsync("ordinary", "food-permit")), "start");
        parked = await counter.DoAsync(parked, "park", new() { ["callId"] = parked.Text("callId"), ["reason"] = "a photo" });
        var missed = await counter.UnderCallAsync(await counter.CallAsync(await counter.DrawAsync("ordinary", "food-permit")), "missed");
        var waiting = await counter.DrawAsync("ordinary", "food-permit");
        var aside = await AsideAsync("?window=w01", counter.Clerk);
        aside[parked.Text("ticketId")].ShouldBe("parked");
        aside[missed.Text("ticketId")].ShouldBe("missed");
        aside.ShouldNotContainKey(waiting.Text("ticketId"));
        (await AsideAsync("?window=w01&queue=household", counter.Supervisor)).ShouldBeEmpty();
        (await counter.Gateway.SendAsync("GET", "/tickets/aside?window=w99", token: counter.Clerk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("window");
        (await counter.Gateway.SendAsync("GET", "/tickets/aside?queue=none", token: counter.Clerk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("queue");
        (await counter.Gateway.SendAsync("GET", "/tickets/aside", token: counter.Kiosk)).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task What_a_clerk_writes_of_somebody_reaches_the_next_clerk_until_the_service_ends_and_nobody_else()
    {
        await counter.OpenAsync();
        var drawn = await counter.DrawAsync("ordinary", "food-permit");
        var ticket = await counter.UnderCallAsync(await counter.CallAsync(drawn), "start");
        ticket = await counter.DoAsync(ticket, "park", new() { ["callId"] = ticket.Text("callId"), ["reason"] = "fetches the lease" });
        ticket.Text("note").ShouldBe("fetches the lease");
        var path = $"/tickets/{ticket.Text("ticketId")}";
        (await counter.Gateway.SendAsync("GET", path, token: counter.Supervisor)).ShouldBeOk().Text("note").ShouldBe("fetches the lease");
        (await counter.Gateway.SendAsync("GET", path, token: drawn.Text("accessToken"))).ShouldBeOk()["note"].ShouldBeNull();
        (await counter.Gateway.SendAsync("GET", path, token: counter.Kiosk)).ShouldBeOk()["note"].ShouldBeNull();
        (await counter.Gateway.SendAsync("GET", "/tickets/aside?window=w01", token: counter.Clerk)).ShouldBeOk().AsArray()
            .Single(x => x!.Text("ticketId") == ticket.Text("ticketId"))!.Text("note").ShouldBe("fetches the lease");
        ticket = await counter.UnderCallAsync(await counter.CallAsync(ticket), "start");
        (await counter.Gateway.SendAsync("GET", "/windows/w01", token: counter.Clerk)).ShouldBeOk()["hand"]!["ticket"]!.Text("note").ShouldBe("fetches the lease");
        (await counter.UnderCallAsync(ticket, "finish"))["note"].ShouldBeNull();
    }

    [Fact]
    public async Task A_draw_of_several_services_names_the_one_that_cannot_be_had()
    {
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit","id-cards"]}""", counter.Kiosk))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("services[1]");
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit","food-permit"]}""", counter.Kiosk))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("services[1]");
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":[]}""", counter.Kiosk))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("services");
    }

    [Fact]
    public async Task A_class_to_be_verified_is_given_by_staff_and_a_declared_one_is_verified_later()
    {
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit"],"priorityClass":"serviceman"}""", counter.Kiosk))
            .ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("priorityClass");
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit"],"priorityClass":"elderly","evidence":"verified"}""", counter.Kiosk))
            .ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("evidence");
        (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit"],"priorityClass":"serviceman"}""", counter.Supervisor))
            .ShouldBeOk(201).Text("priorityEvidence").ShouldBe("verified");
        var ordinary = await counter.DrawAsync("ordinary", "food-permit");
        ordinary.Text("priorityEvidence").ShouldBe("none");
        var elderly = await counter.DrawAsync("elderly", "food-permit");
        elderly.Text("priorityEvidence").ShouldBe("declared");
        (await counter.DoAsync(elderly, "reprioritise", new() { ["priorityClass"] = "elderly", ["evidence"] = "verified" }))
            .Text("priorityEvidence").ShouldBe("verified");
        (await counter.SendAsync(ordinary, "reprioritise", new() { ["priorityClass"] = "king" })).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("priorityClass");
        var moved = await counter.DoAsync(ordinary, "reprioritise", new() { ["priorityClass"] = "serviceman", ["reason"] = "card seen" });
        (moved.Text("priorityClass"), moved.Text("priorityEvidence")).ShouldBe(("serviceman", "verified"));
        (await counter.SendAsync(ordinary, "reprioritise", new() { ["priorityClass"] = "serviceman", ["evidence"] = "declared" })).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_service_is_rated_by_its_citizen_once_and_a_number_printed_again_has_the_token()
    {
        await counter.OpenAsync();
        var drawn = await counter.DrawAsync("ordinary", "food-permit");
        var again = await counter.DoAsync(drawn, "reprint", new() { ["reason"] = "torn" }, counter.Kiosk);
        (again.Text("number"), again.Text("accessToken")).ShouldBe((drawn.Text("number"), drawn.Text("accessToken")));
        var ticket = await counter.UnderCallAsync(await counter.CallAsync(drawn), "start");
        await counter.UnderCallAsync(ticket, "finish");
        var citizen = again.Text("accessToken");
        (await counter.SendAsync(drawn, "rating", new() { ["score"] = 6 }, citizen)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("score");
        (await counter.DoAsync(drawn, "rating", new() { ["score"] = 5 }, citizen))["segments"]![0]!["rating"]!.GetValue<int>().ShouldBe(5);
        (await counter.SendAsync(drawn, "rating", new() { ["score"] = 1 }, citizen)).ShouldBeProblem(409, "wrongState");
        (await counter.SendAsync(drawn, "rating", new() { ["score"] = 1 })).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task Who_is_out_of_the_line_comes_back_where_they_are_put()
    {
        await counter.OpenAsync();
        var ticket = await counter.DrawAsync("ordinary", "food-permit");
        (await counter.SendAsync(ticket, "park", [])).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("reason");
        (await counter.DoAsync(ticket, "park", new() { ["reason"] = "papers" })).Text("state").ShouldBe("parked");
        var called = (await counter.SendCallAsync(ticket, counter.Clerk)).ShouldBeOk();
        (called["reason"]!.Text("rule"), called["reason"]!.Text("zh"), called["reason"]!.Text("note")).ShouldBe(("named", "指定叫号", "by name"));
        ticket = await counter.UnderCallAsync(called["ticket"]!, "start");
        var requeue = new JsonObject { ["callId"] = ticket.Text("callId"), ["reason"] = "photographs", ["after"] = 2 };
        (await counter.SendAsync(ticket, "requeue", requeue)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("after");
        requeue["place"] = "after";
        (await counter.DoAsync(ticket, "requeue", requeue)).Text("state").ShouldBe("waiting");
        ticket = await counter.UnderCallAsync(await counter.CallAsync(ticket), "start");
        await counter.UnderCallAsync(ticket, "finish");
        (await counter.DoAsync(ticket, "reopen", new() { ["reason"] = "a wrong date" })).Text("state").ShouldBe("waiting");
    }

    private async Task<Dictionary<string, string>> AsideAsync(string query, string token) =>
        (await counter.Gateway.SendAsync("GET", "/tickets/aside" + query, token: token)).ShouldBeOk().AsArray()
            .ToDictionary(x => x!.Text("ticketId"), x => x!.Text("state"), StringComparer.Ordinal);
}
