using Queueing.Gateway.Access.Outside;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

public sealed class OutsideTests : IAsyncLifetime
{
    private readonly OpenIdProvider provider = new();
    private TestGateway gateway = null!;

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        var (configured, errors) = OutsideFile.Parse($$"""
            {
              "authority": "{{provider.Address}}", "audience": "queueing", "nameClaim": "preferred_username", "label": "city",
              "rules": [
                { "claim": "groups", "value": "floor", "role": "supervisor", "halls": ["small"] },
                { "claim": "groups", "value": "desk", "role": "clerk", "hallsClaim": "hall", "staffClaim": "staff" },
              ]
            }
            """);
        errors.ShouldBeEmpty();
        gateway = await new ScriptedGrains().StartAsync(options => options with { Outside = configured });
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_providers_token_gives_the_roles_that_its_claims_are_mapped_to()
    {
        var me = (await gateway.MeAsync(provider.Sign(("groups", new[] { "floor", "desk" }), ("hall", "small"), ("staff", "w01-a")))).ShouldBeOk();
        me.Text("name").ShouldBe("li@city");
        me["roles"]!.AsArray().Select(x => $"{x!.Text("role")} {x!["staff"]}").ShouldBe(["supervisor ", "clerk w01-a"]);
        (await gateway.SendAsync("GET", "/roster", token: provider.Sign(("groups", "floor")))).ShouldBeOk();
        (await gateway.SendAsync("GET", "/api/v1/halls/bank/roster", token: provider.Sign(("groups", "floor")))).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_token_without_a_mapped_claim_for_another_audience_too_old_or_by_another_key_is_401()
    {
        (await gateway.MeAsync(provider.Sign(("groups", "kitchen")))).ShouldBeProblem(401, "unauthenticated");
        (await gateway.MeAsync(provider.Sign(("groups", "desk"), ("hall", "small")))).ShouldBeProblem(401, "unauthenticated");
        (await gateway.MeAsync(provider.Sign("other", TimeSpan.FromMinutes(5), ("groups", "floor")))).ShouldBeProblem(401, "unauthenticated");
        (await gateway.MeAsync(provider.Sign("queueing", TimeSpan.FromMinutes(-5), ("groups", "floor")))).ShouldBeProblem(401, "unauthenticated");
        await using var stranger = new OpenIdProvider();
        await stranger.StartAsync();
        (await gateway.MeAsync(stranger.Sign(("groups", "floor")))).ShouldBeProblem(401, "unauthenticated");
        (await gateway.MeAsync(gateway.Token())).ShouldBeOk();
    }

    [Fact]
    public async Task While_the_provider_is_silent_its_tokens_are_503_and_our_own_hold()
    {
        var token = provider.Sign(("groups", "floor"));
        await provider.DisposeAsync();
        (await gateway.MeAsync(token)).ShouldBeProblem(503, "unavailable");
        (await gateway.MeAsync(gateway.Token())).ShouldBeOk();
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_file_is_listed()
    {
        OutsideFile.Parse("""{ "authority": "http://id.example.org", "rules": [{ "claim": "g", "value": "v", "role": "clerk" }], "x": 1 }""").Errors
            .Select(x => x.Split(' ')[0]).ShouldBe(["authority", "audience", "x", "rules[0].halls", "rules[0].staffClaim"], ignoreOrder: true);
        OutsideFile.Parse("no JSON").Errors.ShouldHaveSingleItem();
        OutsideFile.Parse("[]").Errors.ShouldHaveSingleItem();
    }
}
