using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.OpenApi;

public sealed class GeneratedClientTests(RealHall hall)
{
    // As somebody would write it who has only the generated client.
    private const string Program = """
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Generated;
        using Generated.Models;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        public static class Program
        {
            public static async Task<string> DrawAsync(HttpClient http)
            {
                var client = new QueueingClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http));
                var small = client.Api.V1.Halls["small"];
                var service = (await small.GetAsync()).Services[0].Service;
                var drawn = await small.Tickets.PostAsync(new DrawRequest { Services = [service] }, x => x.Headers.Add("Idempotency-Key", "generated-1"));
                var again = await small.Tickets.PostAsync(new DrawRequest { Services = [service] }, x => x.Headers.Add("Idempotency-Key", "generated-1"));
                var read = await small.Tickets[drawn.TicketId].GetAsync();
                try
                {
                    await small.Tickets.PostAsync(new DrawRequest { Services = ["nothing"] });
                    return "nothing was refused";
                }
                catch (Problem problem)
                {
                    return string.Join(' ', read.State, drawn.Number == read.Number, drawn.TicketId == again.TicketId, problem.Field);
                }
            }
        }
        """;

    [Fact]
    public async Task A_generated_client_compiles_draws_a_ticket_and_reads_a_refusal()
    {
        var stop = TestContext.Current.CancellationToken;
        var document = await hall.Gateway.Http.GetStringAsync("/openapi/v1.json", stop);
        var client = await GeneratedClient.CompileAsync(document, Program, stop);
        using var http = new HttpClient { BaseAddress = hall.Gateway.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", hall.Gateway.Token("kiosk"));

        var draw = client.GetType("Program")!.GetMethod("DrawAsync")!.CreateDelegate<Func<HttpClient, Task<string>>>();

        (await draw(http)).ShouldBe("Waiting True True services[0]");
    }
}
