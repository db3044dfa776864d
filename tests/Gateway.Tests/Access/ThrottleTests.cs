using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Queueing.Gateway.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tests.Access;

public sealed class ThrottleTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_budget_gives_a_burst_and_then_one_for_each_period_and_says_how_long_to_wait()
    {
        var budget = new AttemptBudget(3, TimeSpan.FromSeconds(10), time);
        Enumerable.Range(0, 3).All(_ => budget.Take("a") is null).ShouldBeTrue();
        budget.Take("a").ShouldBe(TimeSpan.FromSeconds(10));
        budget.Take("b").ShouldBeNull("another key is not concerned");
        time.Advance(TimeSpan.FromSeconds(4));
        budget.Take("a").ShouldBe(TimeSpan.FromSeconds(6), "being refused costs nothing");
        time.Advance(TimeSpan.FromSeconds(6));
        budget.Take("a").ShouldBeNull();
        budget.Take("a").ShouldNotBeNull();
        budget.GiveBack("a");
        budget.Take("a").ShouldBeNull();
    }

    [Fact]
    public void Whoever_fails_in_a_colleagues_name_locks_out_strangers_and_not_the_colleague_at_the_own_browser()
    {
        var browsers = new KnownBrowsers(SigningKey.OpenOrCreate(Directory.CreateTempSubdirectory("key-").FullName), time);
        var throttle = new SignInThrottle(time, browsers);
        var own = Request("10.0.0.1");
        browsers.Remember(own, "li");
        var cookie = own.Response.Headers.SetCookie.ToString().Split(';')[0];
        for (var i = 0; i < 500; i++)
        {
            _ = throttle.Begin(Request($"10.1.{i / 250}.{i % 250}"), "li", out _);
        }

        throttle.Begin(Request("10.9.9.9"), "li", out var wait).ShouldBeNull();
        wait.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        throttle.Begin(Request("10.0.0.1", cookie), "li", out _).ShouldNotBeNull();
        throttle.Begin(Request("10.0.0.1", cookie), "wang", out _).ShouldNotBeNull("another account was not tried");
        Enumerable.Range(0, 9).All(_ => throttle.Begin(Request("10.0.0.1", cookie), "li", out TimeSpan _) is not null).ShouldBeTrue();
        throttle.Begin(Request("10.0.0.1", cookie), "li", out wait).ShouldBeNull("a stolen browser guesses no faster");
        throttle.Begin(Request("10.9.9.9"), out _).ShouldNotBeNull("a one-time code still opens the account");
    }

    [Fact]
    public void One_address_or_one_neighbourhood_of_addresses_has_one_budget()
    {
        var throttle = new SignInThrottle(time, new KnownBrowsers(SigningKey.OpenOrCreate(Directory.CreateTempSubdirectory("key-").FullName), time));
        Enumerable.Range(0, 50).All(i => throttle.Begin(Request($"2001:db8:1:2::{i:x}"), $"name-{i}", out TimeSpan _) is not null).ShouldBeTrue();
        throttle.Begin(Request("2001:db8:1:2:ffff::1"), "somebody", out _).ShouldBeNull();
        throttle.Begin(Request("2001:db8:1:3::1"), "somebody", out _).ShouldNotBeNull();
    }

    [Fact]
    public async Task Too_many_tries_are_429_with_the_seconds_to_wait_known_name_or_not()
    {
        await using var gateway = await new ScriptedGrains()
            .On<Queueing.Grains.Access.IAccessGrain>("FindCredential", (_, _) => new ValueTask<Queueing.Grains.Contracts.AccountCredential?>((Queueing.Grains.Contracts.AccountCredential?)null))
            .On<Queueing.Grains.Access.IAccessGrain>("NoteRefused", (_, _) => ValueTask.CompletedTask)
            .StartAsync();
        for (var i = 0; i < 30; i++)
        {
            (await gateway.SignInAsync("li")).ShouldBeProblem(401, "unauthenticated");
        }

        var refused = await gateway.SignInAsync("li");
        refused.ShouldBeProblem(429, "tooMany");
        refused.Answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        (await gateway.SignInAsync("wang")).ShouldBeProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task A_token_that_can_be_revoked_waits_for_the_list_and_one_that_cannot_needs_none()
    {
        await using var gateway = await new ScriptedGrains().StartAsync(options => options with { AskWithin = TimeSpan.FromMilliseconds(50) });
        var account = new Queueing.Grains.Contracts.AccountView(new("li"), new("small"), [], true, null, 1, false);
        var (token, _) = ((Sessions)gateway.Services.GetService(typeof(Sessions))!).Open(account with { Roles = [new(new("small"), Queueing.Domain.Access.StaffRole.Supervisor)] });
        (await gateway.SendAsync("GET", "/roster", token: token)).ShouldBeProblem(503, "unavailable");
        (await gateway.SendAsync("GET", "/roster", token: gateway.Token())).ShouldBeOk();
    }

    private static DefaultHttpContext Request(string address, string? cookie = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address);
        http.Request.Headers.Cookie = cookie;
        return http;
    }
}
