using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A gateway on a free port with a data directory of its own.</summary>
public sealed class TestGateway : IAsyncDisposable
{
    public const string Hall = "/api/v1/halls/small";
    private readonly WebApplication app;
    private readonly string directory;

    private TestGateway(WebApplication app, string directory)
    {
        this.app = app;
        this.directory = directory;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    internal static async Task<TestGateway> StartAsync(
        Action<WebApplicationBuilder, string> addSilo, Func<GatewayOptions, GatewayOptions>? adjust = null)
    {
        var directory = Directory.CreateTempSubdirectory("gateway-").FullName;
        var options = new GatewayOptions(directory, "http://127.0.0.1:0") { BoardInterval = TimeSpan.FromMilliseconds(5), FloorInterval = TimeSpan.FromMilliseconds(5), PasswordRounds = 1000 };
        var app = GatewayHost.Build(adjust?.Invoke(options) ?? options, builder =>
        {
            builder.Logging.ClearProviders();
            addSilo(builder, directory);
        });
        await app.StartAsync();
        return new TestGateway(app, directory);
    }

    internal string Token(string role = "supervisor", string name = "tester", string hall = "small", double hours = 1) =>
        Services.GetRequiredService<SignedTokens>().Sign(RoleNames.Parse(role), name, [hall], TimeSpan.FromHours(hours));

    /// <summary>Sends a request to the small hall and reads the answer as JSON, if it has a body.</summary>
    internal async Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(
        string method, string path, string? body = null, string? token = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith("/api", StringComparison.Ordinal) ? path : Hall + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }
}
