using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Queueing.Gateway;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Silo;
using Queueing.Silo.Time;

namespace Queueing.Benchmarks.Budgets;

/// <summary>The gateway as it is, with its silo and SQLite, and two endpoints more to compare with.</summary>
internal static class GatewayStage
{
    public const string Verb = "budgets-gateway";
    public const string NoOp = "/no-op";
    public const string Empty = "/empty";

    /// <summary>A Monday within every session.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    private static byte[] answer = [];

    /// <summary>Runs until the input is closed; the first line says where it listens, the second a kiosk's token, the third a supervisor's.</summary>
    public static async Task RunAsync(string data, string halls)
    {
        // No token is slowed down: the limit on one token is not what is measured.
        var options = new GatewayOptions(data, "http://127.0.0.1:0") { DrawsPerSecond = 10_000_000 };
        await using var app = GatewayHost.Build(options, builder =>
        {
            builder.Logging.ClearProviders();
            builder.AddQueueingSilo(new QueueingSiloOptions
            {
                DataDirectory = data,
                HallsDirectory = halls,
                HallTime = new HallTimeProvider(Morning, speed: 1),
            });
        });
        app.MapHall("POST", NoOp, AnswerNothing).Allows(Roles.Kiosk | Roles.Clerk | Roles.Supervisor);
        app.MapGet(Empty, static _ => Task.CompletedTask);
        await app.StartAsync();
        var tokens = app.Services.GetRequiredService<SignedTokens>();
        var kiosk = tokens.Sign(Roles.Kiosk, "k1", [TokenIdentity.EveryHall], TimeSpan.FromHours(1));
        Console.WriteLine(app.Urls.First());
        Console.WriteLine(kiosk);
        Console.WriteLine(tokens.Sign(Roles.Supervisor, "floor", [TokenIdentity.EveryHall], TimeSpan.FromHours(1)));
        var (path, body) = (Console.ReadLine(), Console.ReadLine());
        if (path is not null && body is not null)
        {
            answer = await DrawOne(app.Urls.First() + path, body, kiosk);
            Console.WriteLine(answer.Length);
            while (Console.ReadLine() is not null)
            {
            }
        }

        await app.StopAsync();
    }

    /// <summary>Reads a body and answers as many bytes as a draw does, for whom a draw would be answered.</summary>
    private static async Task AnswerNothing(HallRequest request)
    {
        var reader = request.Http.Request.BodyReader;
        reader.AdvanceTo((await reader.ReadAtLeastAsync(GatewayOptions.MaxBodyBytes + 1)).Buffer.End);
        var response = request.Http.Response;
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Length;
        await response.Body.WriteAsync(answer);
    }

    private static async Task<byte[]> DrawOne(string address, string body, string token)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var drawn = await http.SendAsync(request);
        return await drawn.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
