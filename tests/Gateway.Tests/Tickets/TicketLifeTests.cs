using System.Text.Json.Nodes;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>
/// Every state, every action, every role, over HTTP and through the real grains; what is to come of it is read from the table of
/// states. Only who may do what is written down here, once an action.
/// </summary>
public sealed class TicketLifeTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const string Window = "w01";
    private const string Staff = "clerk supervisor administrator";

    /// <summary>Where each action is asked for, with what beside the call, and by whom.</summary>
    private static readonly Dictionary<TicketAction, (string Path, string Body, string Roles)> Routes = new()
    {
        [TicketAction.Call] = ("call", string.Empty, Staff),
        [TicketAction.Recall] = ("recall", "{}", Staff),
        [TicketAction.Start] = ("start", "{}", Staff),
        [TicketAction.Finish] = ("finish", "{}", Staff),
        [TicketAction.Miss] = ("missed", "{}", Staff),
        [TicketAction.PutBack] = ("put-back", "{}", Staff),
        [TicketAction.Reinstate] = ("reinstate", """{"place":"original"}""", Staff),
        [TicketAction.Transfer] = ("transfer", """{"queue":"household"}""", Staff),
        [TicketAction.Forward] = ("transfer", """{"hall":"county","service":"food-permit"}""", Staff),
        [TicketAction.Park] = ("park", """{"reason":"papers"}""", Staff),
        [TicketAction.Release] = ("release", "{}", Staff),
        [TicketAction.Requeue] = ("requeue", """{"reason":"photographs"}""", Staff),
        [TicketAction.Reprioritise] = ("reprioritise", """{"priorityClass":"disabled"}""", Staff),
        [TicketAction.Verify] = ("reprioritise", """{"priorityClass":"elderly","evidence":"verified"}""", Staff),
        [TicketAction.AddService] = ("services", """{"services":["business-closure"]}""", Staff),
        [TicketAction.Reopen] = ("reopen", """{"reason":"a wrong date"}""", "supervisor administrator"),
        [TicketAction.Cancel] = ("cancel", "{}", "citizen kiosk " + Staff),
        [TicketAction.Expire] = ("expire", """{"reason":"closed"}""", "supervisor administrator"),
        [TicketAction.Reprint] = ("reprint", "{}", "kiosk " + Staff),
        [TicketAction.TakeOver] = ("take-over", """{"window":"w02","reason":"broken"}""", "supervisor administrator"),
        [TicketAction.LiftAim] = ("lift-aim", """{"reason":"went home"}""", "supervisor administrator"),
        [TicketAction.ServeByHand] = ("paper", "{}", Staff),
        [TicketAction.Rate] = ("rating", """{"score":4}""", "citizen kiosk display"),
    };

    private static readonly string[] Roles = ["citizen", "kiosk", "display", "clerk", "supervisor", "administrator"];

    private readonly Counter counter = new(hall, Window);

    /// <summary>Whom the window has in hand, another window asks for.</summary>
    private readonly Counter other = new(hall, "w02");

    public static TheoryData<TicketState> States() => [.. Enum.GetValues<TicketState>().Except([TicketState.Reserved, TicketState.Transferred])];

    [Fact]
    public void Every_action_of_the_table_but_those_of_bookings_and_the_draw_is_asked_for() =>
        Routes.Keys.Order().ShouldBe(Enum.GetValues<TicketAction>().Except([TicketAction.Reserve, TicketAction.CheckIn, TicketAction.Draw]).Order());

    [Theory]
    [MemberData(nameof(States))]
    public async Task Whoever_asks_whatever_in_a_state_gets_what_the_table_says(TicketState state)
    {
        await counter.OpenAsync();
        await other.OpenAsync();
        var ticket = await ReachAsync(state);
        foreach (var action in Routes.Keys)
        {
            foreach (var role in Roles)
            {
                if (await AskAsync(ticket, state, action, role))
                {
                    await LeaveAsync(ticket);
                    ticket = await ReachAsync(state);
                }
            }
        }

        await LeaveAsync(ticket);
    }

    [Fact]
    public async Task Staff_cancel_the_call_that_they_see_and_no_other_and_its_holder_any()
    {
        await counter.OpenAsync();
        var called = await counter.CallAsync(await counter.DrawAsync("ordinary", "food-permit"));
        var address = $"/tickets/{called.Text("ticketId")}/cancel";
        (await hall.Gateway.SendAsync("POST", address, "{}", counter.Clerk)).ShouldBeProblem(400, "invalid")["field"]!.GetValue<string>().ShouldBe("callId");
        (await hall.Gateway.SendAsync("POST", address, $$"""{"callId":"{{Window}}#0"}""", counter.Clerk)).ShouldBeProblem(409, "staleCall");
        (await hall.Gateway.SendAsync("POST", address, $$"""{"callId":"{{called.Text("callId")}}"}""", counter.Clerk)).ShouldBeOk();

        var drawn = await counter.DrawAsync("ordinary", "food-permit");
        await counter.CallAsync(drawn);
        (await hall.Gateway.SendAsync("POST", $"/tickets/{drawn.Text("ticketId")}/cancel", "{}", drawn.Text("accessToken"))).ShouldBeOk();
    }

    [Fact]
    public async Task A_ticket_that_nobody_drew_is_unknown_to_whoever_may_ask()
    {
        await other.OpenAsync();
        var nobody = new JsonObject { ["ticketId"] = "20261123.general.9999", ["callId"] = $"{Window}#1", ["state"] = "waiting" };
        foreach (var (action, route) in Routes.Where(x => x.Value.Roles.Contains("supervisor", StringComparison.Ordinal) && x.Key is not TicketAction.ServeByHand))
        {
            (await SendAsync(nobody, action, counter.Supervisor)).ShouldBeProblem(404, "unknown");
        }
    }

    /// <returns>True when it was done, so that the ticket is no longer what it was.</returns>
    private async Task<bool> AskAsync(JsonNode ticket, TicketState state, TicketAction action, string role)
    {
        var sent = await SendAsync(ticket, action, TokenOf(role, action, ticket));
        var what = $"{role} asks for {action} in {state}: {sent.Body?.ToJsonString()}";
        if (!Routes[action].Roles.Split(' ').Contains(role))
        {
            ((int)sent.Answer.StatusCode).ShouldBe(role is "citizen" && action is (TicketAction.Call or TicketAction.ServeByHand) ? 401 : 403, what);
            return false;
        }

        if (TicketTransitions.Next(state, action) is not { } next || IsTooEarly(state, action))
        {
            ((int)sent.Answer.StatusCode).ShouldBe(409, what);
            (sent.Body!.Text("code"), sent.Body!.Text("state")).ShouldBe(("wrongState", Name(state)), what);
            return false;
        }

        if (state is TicketState.Waiting && action is TicketAction.Call && role is "clerk")
        {
            sent.ShouldBeProblem(403, "forbidden").Text("state").ShouldBe("waiting");
            return false;
        }

        ((int)sent.Answer.StatusCode).ShouldBe(action is TicketAction.ServeByHand ? 201 : 200, what);
        var now = action is TicketAction.Call ? sent.Body!["ticket"]! : action is TicketAction.ServeByHand ? sent.Body!["tickets"]![0]! : sent.Body!;
        now.Text("state").ShouldBe(next is TicketState.Transferred ? "waiting" : Name(next), what);
        return true;
    }

    /// <summary>Whoever waits may hope until the day's last session is over; and nobody here was sent to one window.</summary>
    private static bool IsTooEarly(TicketState state, TicketAction action) =>
        action is TicketAction.LiftAim || (state, action) is (TicketState.Waiting, TicketAction.Expire);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(JsonNode ticket, TicketAction action, string token)
    {
        if (action is TicketAction.Call)
        {
            return other.SendCallAsync(ticket, token);
        }

        if (action is TicketAction.ServeByHand)
        {
            return counter.SendServedAsync(ticket, token);
        }

        var body = JsonNode.Parse(Routes[action].Body)!.AsObject();
        var needsCall = TicketTransitions.Next(TicketState.Called, action) is not null || TicketTransitions.Next(TicketState.Serving, action) is not null;
        if (needsCall && action is not (TicketAction.Verify or TicketAction.Reprint or TicketAction.LiftAim))
        {
            var live = ticket["callId"]?.GetValue<string>() ?? $"{Window}#0";
            if (action is not (TicketAction.Cancel or TicketAction.Park or TicketAction.Transfer or TicketAction.Forward) || ticket.Text("state") is "called" or "serving")
            {
                body["callId"] = live;
            }
        }

        return counter.SendAsync(ticket, Routes[action].Path, body, token);
    }

    private string TokenOf(string role, TicketAction action, JsonNode ticket) => role switch
    {
        "citizen" => ticket.Text("accessToken"),
        "clerk" => action is TicketAction.Call ? other.Clerk : counter.Clerk,
        _ => hall.Gateway.Token(role),
    };

    private static string Name(TicketState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];

    /// <summary>Brings a new ticket to a state.</summary>
    private async Task<JsonNode> ReachAsync(TicketState state)
    {
        var drawn = await counter.DrawAsync("elderly", "food-permit");
        var ticket = drawn;
        if (state is TicketState.Parked)
        {
            ticket = await counter.DoAsync(ticket, "park", new() { ["reason"] = "papers" });
        }
        else if (state is TicketState.Forwarded)
        {
            ticket = await counter.DoAsync(ticket, "transfer", new() { ["hall"] = "county", ["service"] = "food-permit" });
        }
        else if (state is TicketState.Cancelled)
        {
            ticket = await counter.DoAsync(ticket, "cancel");
        }
        else if (state is not TicketState.Waiting)
        {
            ticket = await counter.CallAsync(ticket);
            ticket = state switch
            {
                TicketState.Missed or TicketState.Expired => await counter.UnderCallAsync(ticket, "missed"),
                TicketState.Serving or TicketState.Completed => await counter.UnderCallAsync(ticket, "start"),
                _ => ticket,
            };
            ticket = state switch
            {
                TicketState.Expired => await counter.DoAsync(ticket, "expire", new() { ["reason"] = "closed" }),
                TicketState.Completed => await counter.UnderCallAsync(ticket, "finish"),
                _ => ticket,
            };
        }

        // A double click is no recall.
        hall.MoveOn(TimeSpan.FromSeconds(6));
        ticket.Text("state").ShouldBe(Name(state));
        ticket["accessToken"] = drawn.Text("accessToken");
        return ticket;
    }

    /// <summary>Frees the window of whoever was brought to it.</summary>
    private async Task LeaveAsync(JsonNode ticket)
    {
        var now = (await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}", token: counter.Supervisor)).ShouldBeOk();
        switch (now.Text("state"))
        {
            case "called":
                await counter.UnderCallAsync(now, "cancel");
                break;
            case "serving":
                await counter.DoAsync(now, "park", new() { ["reason"] = "end of test", ["callId"] = now.Text("callId") });
                break;
        }
    }
}
