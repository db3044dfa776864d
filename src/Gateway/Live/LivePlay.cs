using System.CommandLine;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Gateway.Commands;
using Queueing.Gateway.Tokens;
using Queueing.LiveHall;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Live;

/// <summary>Runs the gateway for one live day and takes it down again.</summary>
internal static class LivePlay
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(1);

    /// <summary>How long the machine has for the last people before a day counts as stuck: at 600 times, hours pass within seconds.</summary>
    private static readonly TimeSpan ShortestDrain = TimeSpan.FromSeconds(40);

    /// <summary>Plays a day.</summary>
    /// <param name="parsed">The command line, with the options that every way of running shares.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="day">Its day.</param>
    /// <param name="policy">How far the tidal policy may act; null as the hall is configured.</param>
    /// <param name="people">What differs from the live hall's defaults.</param>
    /// <param name="welcome">Told the address and the tokens once the gateway answers.</param>
    /// <param name="output">Takes progress and the summary.</param>
    /// <param name="stop">Ends the day early.</param>
    /// <returns>The day's summary.</returns>
    public static async Task<LiveHallSummary> RunAsync(
        ParseResult parsed,
        Hall hall,
        LiveDay day,
        TidalMode? policy,
        Func<LiveHallOptions, LiveHallOptions> people,
        Action<Uri, SignedTokens>? welcome,
        TextWriter output,
        CancellationToken stop)
    {
        using var data = LiveData.For(parsed);
        var options = new GatewayOptions(data.Directory, parsed.GetValue(CommonOptions.Urls)!) { ClockSpeed = day.Speed, PublicUrl = parsed.GetValue(ServeCommand.PublicUrl) };
        var hallTime = new HallTimeProvider(day.Start, day.Speed);
        await using var app = GatewayHost.Build(options, SiloComposition.CoHosted(parsed, hallTime, data.Directory, policy));
        await app.StartOrStopAsync(stop);
        try
        {
            var address = new Uri(app.Urls.First());
            var tokens = app.Services.GetRequiredService<SignedTokens>();
            welcome?.Invoke(address, tokens);
            return await LiveHallRun.RunAsync(people(People(address, hall, day, tokens)), output, stop);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Signs a token that holds as long as a live hall is looked at.</summary>
    public static string Sign(SignedTokens tokens, Hall hall, Roles role, string name) => tokens.Sign(role, name, [hall.Id.Value], TokenLife);

    private static LiveHallOptions People(Uri address, Hall hall, LiveDay day, SignedTokens tokens) => new()
    {
        BaseUri = address,
        Hall = hall.Id.Value,
        SupervisorToken = Sign(tokens, hall, Roles.Supervisor, "live-supervisor"),
        KioskToken = Sign(tokens, hall, Roles.Kiosk, "live-kiosk"),
        ClerkToken = clerk => Sign(tokens, hall, Roles.Clerk, clerk),
        CoolDown = hall.Tides.CoolDown,
        DrainLimit = TimeSpan.FromTicks(Math.Max(LiveHallOptions.UsualDrainLimit.Ticks, (day.Speed * ShortestDrain).Ticks)),
    };
}
