using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Gateway.Tests.Problems;

public sealed class ProblemTests(RealHall hall)
{
    private const string Valid = """{"services":["birth-registration"]}""";

    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task An_unknown_address_is_404() =>
        (await Gateway.SendAsync("GET", "/api/v2/nothing")).ShouldBeProblem(404, "unknown");

    [Fact]
    public async Task A_wrong_method_is_405_and_names_the_right_one()
    {
        var sent = await Gateway.SendAsync("DELETE", "/board");
        sent.ShouldBeProblem(405, "methodNotAllowed");
        sent.Answer.Content.Headers.Allow.ShouldContain("GET");
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_by_its_type_is_415()
    {
        using var request = Draw(new StringContent(Valid, Encoding.UTF8, "text/plain"));
        (await ReadAsync(request)).ShouldBeProblem(415, "unsupportedMediaType");
    }

    [Fact]
    public async Task An_oversized_body_is_413_with_or_without_its_length()
    {
        using var request = Draw(Json(new string('x', 20_000)));
        (await ReadAsync(request)).ShouldBeProblem(413, "tooLarge");
        using var chunked = Draw(Json(new string('x', 20_000)));
        chunked.Headers.TransferEncodingChunked = true;
        (await ReadAsync(chunked)).ShouldBeProblem(413, "tooLarge");
    }

    [Fact]
    public async Task Invalid_UTF8_is_400()
    {
        var content = new ByteArrayContent([.. "{\"services\":[\""u8, 0xFF, 0xFE, .. "\"]}"u8]);
        content.Headers.ContentType = new("application/json");
        using var request = Draw(content);
        (await ReadAsync(request)).ShouldBeProblem(400, "malformed").Text("field").ShouldBe("$");
    }

    [Theory]
    [InlineData("{", "malformed", "$")]
    [InlineData("[]", "invalid", "$")]
    [InlineData("""{"services":["birth-registration"],"services":[]}""", "malformed", "$")]
    [InlineData("""{"services":["\ud800"]}""", "malformed", "$")]
    [InlineData("""{}""", "invalid", "services")]
    [InlineData("""{"services":"birth-registration"}""", "invalid", "services")]
    [InlineData("""{"services":[]}""", "invalid", "services")]
    [InlineData("""{"services":[7]}""", "invalid", "services[0]")]
    [InlineData("""{"services":["no-such-thing"]}""", "invalid", "services[0]")]
    [InlineData("""{"services":["birth-registration"],"channel":"pigeon"}""", "invalid", "channel")]
    [InlineData("""{"services":["birth-registration"],"priorityClass":"king"}""", "invalid", "priorityClass")]
    [InlineData("""{"services":["birth-registration"],"extra":1}""", "invalid", "extra")]
    public async Task A_bad_draw_is_400_and_names_the_field(string body, string code, string field) =>
        (await Gateway.SendAsync("POST", "/tickets", body, Gateway.Token("kiosk"))).ShouldBeProblem(400, code).Text("field").ShouldBe(field);

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var problem = (await Gateway.SendAsync("POST", "/tides", """{"staff":5,"why":1}""", Gateway.Token())).ShouldBeProblem(400, "invalid");
        problem["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["window", "forQueue", "staff", "why"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/v1/halls/NOT_A_HALL", 400, "invalid")]
    [InlineData("/api/v1/halls/elsewhere", 404, "unknown")]
    public async Task A_halls_id_is_checked(string path, int status, string code) =>
        (await Gateway.SendAsync("GET", path)).ShouldBeProblem(status, code);

    [Theory]
    [InlineData("/tickets/not-a-ticket", 400, "invalid")]
    [InlineData("/tickets/20261123.nowhere.1", 404, "unknown")]
    [InlineData("/tickets/20261123.general.9999", 404, "unknown")]
    [InlineData("/tickets/29991231.general.1", 404, "unknown")]
    [InlineData("/tickets?number=a", 400, "invalid")]
    [InlineData("/tickets?number=A001&day=today", 400, "invalid")]
    [InlineData("/tickets?number=ZZ001", 404, "unknown")]
    [InlineData("/windows/w99", 404, "unknown")]
    [InlineData("/windows/W_1", 400, "invalid")]
    public async Task Ids_are_checked(string path, int status, string code) =>
        (await Gateway.SendAsync("GET", path, token: Gateway.Token())).ShouldBeProblem(status, code);

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_bad_idempotency_key_is_400(string key)
    {
        using var request = Draw(Json(Valid));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        (await ReadAsync(request)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("Idempotency-Key");
    }

    [Fact]
    public async Task A_fault_that_passes_is_asked_again_under_the_same_operation()
    {
        var callers = new List<Caller>();
        await using var gateway = await Scripted((caller, tries) =>
        {
            callers.Add(caller);
            return tries < 3 ? throw new JournalUncertainException("lost") : Samples.Ticket();
        });
        (await gateway.SendAsync("POST", "/tickets", Valid, gateway.Token("kiosk", "k7"), "key-1")).ShouldBeOk(201);
        callers.Count.ShouldBe(3);
        callers.Distinct().ShouldHaveSingleItem();
        (callers[0].By, callers[0].Key).ShouldBe(("kiosk:k7", "key-1"));
    }

    [Fact]
    public async Task A_fault_that_stays_is_503_with_a_time_to_come_back()
    {
        await using var gateway = await Scripted((_, _) => throw new TimeoutException());
        var sent = await gateway.SendAsync("POST", "/tickets", Valid, gateway.Token("kiosk"));
        sent.ShouldBeProblem(503, "unavailable");
        sent.Answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_grain_that_never_answers_is_503_in_bounded_time()
    {
        await using var gateway = await new ScriptedGrains()
            .On<ITicketQueueGrain>("Draw", (_, _) => new ValueTask<Answer<TicketView>>(new TaskCompletionSource<Answer<TicketView>>().Task))
            .StartAsync(options => options with { AskWithin = TimeSpan.FromMilliseconds(100) });
        (await gateway.SendAsync("POST", "/tickets", Valid, gateway.Token("kiosk"))).ShouldBeProblem(503, "unavailable");
    }

    [Fact]
    public async Task A_bug_is_500_without_its_details()
    {
        await using var gateway = await Scripted((_, _) => throw new InvalidOperationException("secret"));
        var problem = (await gateway.SendAsync("POST", "/tickets", Valid, gateway.Token("kiosk"))).ShouldBeProblem(500, "internal");
        problem.ToJsonString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(RefusalCode.Unknown, 404, "unknown")]
    [InlineData(RefusalCode.WrongState, 409, "wrongState")]
    [InlineData(RefusalCode.StaleCall, 409, "staleCall")]
    [InlineData(RefusalCode.HandFull, 409, "handFull")]
    [InlineData(RefusalCode.WindowNotOpen, 409, "windowNotOpen")]
    [InlineData(RefusalCode.NoDraw, 409, "noDraw")]
    [InlineData(RefusalCode.Forbidden, 403, "forbidden")]
    [InlineData(RefusalCode.Invalid, 400, "invalid")]
    [InlineData(RefusalCode.KeyReused, 422, "keyReused")]
    [InlineData(RefusalCode.Unavailable, 503, "unavailable")]
    public async Task Each_refusal_has_its_status(RefusalCode code, int status, string name)
    {
        await using var gateway = await Scripted((_, _) => new Refusal(code, "no", "somewhere", "Waiting"));
        var problem = (await gateway.SendAsync("POST", "/tickets", Valid, gateway.Token("kiosk"))).ShouldBeProblem(status, name);
        (problem.Text("field"), problem.Text("state"), problem.Text("detail")).ShouldBe(("somewhere", "waiting", "no"));
    }

    [Fact]
    public async Task Drawing_too_fast_is_429()
    {
        await using var gateway = await Scripted((_, _) => Samples.Ticket(), options => options with { DrawsPerSecond = 1 });
        var token = gateway.Token("kiosk");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            var sent = await gateway.SendAsync("POST", "/tickets", Valid, token);
            statuses.Add(sent.Answer.StatusCode);
            if (sent.Answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                sent.ShouldBeProblem(429, "tooMany");
                sent.Answer.Headers.RetryAfter.ShouldNotBeNull();
            }
        }

        statuses.ShouldContain(HttpStatusCode.Created);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    private static Task<TestGateway> Scripted(
        Func<Caller, int, Answer<TicketView>> draw, Func<GatewayOptions, GatewayOptions>? adjust = null)
    {
        var tries = 0;
        return new ScriptedGrains()
            .On<ITicketQueueGrain>("Draw", (_, args) => new ValueTask<Answer<TicketView>>(draw((Caller)args[0]!, ++tries)))
            .StartAsync(adjust);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private HttpRequestMessage Draw(HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, TestGateway.Hall + "/tickets") { Content = content };
        request.Headers.Authorization = new("Bearer", Gateway.Token("kiosk"));
        return request;
    }

    private async Task<(HttpResponseMessage Answer, JsonNode? Body)> ReadAsync(HttpRequestMessage request)
    {
        var answer = await Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
