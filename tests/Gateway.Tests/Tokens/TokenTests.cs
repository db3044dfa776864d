using System.Text;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tests.Tokens;

public sealed class TokenTests(RealHall hall)
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task No_token_is_401_with_a_challenge()
    {
        var sent = await Gateway.SendAsync("GET", "/queues");
        sent.ShouldBeProblem(401, "unauthenticated");
        sent.Answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task An_expired_token_is_401_and_says_so() =>
        (await Gateway.SendAsync("GET", "/queues", token: Gateway.Token(hours: -0.001)))
            .ShouldBeProblem(401, "unauthenticated").Text("detail").ShouldContain("expired");

    [Fact]
    public async Task A_cached_token_expires_all_the_same()
    {
        var clock = new ManualTime();
        var tokens = new SignedTokens(SigningKey.OpenOrCreate(Directory.CreateTempSubdirectory("key-").FullName), clock);
        var token = tokens.Sign(Roles.Clerk, "c1", ["small"], TimeSpan.FromMinutes(1));
        (await tokens.ReadAsync(token)).Identity!.By.ShouldBe("clerk:c1");
        clock.Now += TimeSpan.FromMinutes(2);
        (await tokens.ReadAsync(token)).Fault.ShouldBe(TokenFault.Expired);
    }

    [Theory]
    [InlineData("other")]
    public async Task Another_halls_token_is_403(string other) =>
        (await Gateway.SendAsync("GET", "/queues", token: Gateway.Token(hall: other)))
            .ShouldBeProblem(403, "forbidden").Text("detail").ShouldContain("another hall");

    [Fact]
    public async Task A_token_for_every_hall_holds_here() =>
        (await Gateway.SendAsync("GET", "/queues", token: Gateway.Token(hall: "*"))).ShouldBeOk();

    [Fact]
    public async Task The_wrong_role_is_403() =>
        (await Gateway.SendAsync("POST", "/windows/w01/call-next", token: Gateway.Token("kiosk"))).ShouldBeProblem(403, "forbidden");

    [Fact]
    public async Task A_token_changed_anywhere_is_401()
    {
        var token = Gateway.Token();
        for (var at = 0; at < token.Length; at += 5)
        {
            // The last character of base64url may hold unused bits; every other change is a change.
            var changed = new StringBuilder(token) { [at] = token[at] == 'A' ? 'B' : 'A' }.ToString();
            if (at < token.Length - 1)
            {
                (await Gateway.SendAsync("GET", "/queues", token: changed)).ShouldBeProblem(401, "unauthenticated");
            }
        }
    }

    [Fact]
    public async Task An_unsigned_token_is_401()
    {
        static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var token = Part("""{"alg":"none"}""") + "." + Part("""{"sub":"x","role":"supervisor","hall":"*","exp":9999999999}""") + ".";
        (await Gateway.SendAsync("GET", "/queues", token: token)).ShouldBeProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task A_tickets_token_reads_and_cancels_that_ticket_and_nothing_else()
    {
        var mine = await DrawAsync();
        var yours = await DrawAsync();
        var token = mine.Text("accessToken");
        (await Gateway.SendAsync("GET", $"/tickets/{mine.Text("ticketId")}", token: token)).ShouldBeOk();
        (await Gateway.SendAsync("GET", $"/tickets/{yours.Text("ticketId")}", token: token)).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.SendAsync("GET", "/queues", token: token)).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.SendAsync("POST", $"/tickets/{mine.Text("ticketId")}/start", """{"callId":"w01#1"}""", token)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", $"/tickets/{mine.Text("ticketId")}/cancel", "{}", token)).ShouldBeOk().Text("state").ShouldBe("cancelled");
    }

    [Fact]
    public void The_key_is_made_once_and_is_its_owners_alone()
    {
        var directory = Directory.CreateTempSubdirectory("key-").FullName;
        var first = SigningKey.OpenOrCreate(directory).Tokens;
        SigningKey.OpenOrCreate(directory).Tokens.ShouldBe(first);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(directory, "token.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(directory).Length.ShouldBe(1);
    }

    private async Task<JsonNode> DrawAsync() =>
        (await Gateway.SendAsync("POST", "/tickets", """{"services":["birth-registration"]}""", Gateway.Token("kiosk", "k1"))).ShouldBeOk(201);

    private sealed class ManualTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
