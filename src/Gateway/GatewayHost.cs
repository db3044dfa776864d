using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Queueing.Domain.Halls;
using Queueing.Gateway.Access;
using Queueing.Gateway.Access.Outside;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Audit;
using Queueing.Gateway.Board;
using Queueing.Gateway.Catalogue;
using Queueing.Gateway.Configuration;
using Queueing.Gateway.Devices;
using Queueing.Gateway.Floor;
using Queueing.Gateway.Guides;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Hours;
using Queueing.Gateway.OpenApi;
using Queueing.Gateway.Pages;
using Queueing.Gateway.Phones;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Simulations;
using Queueing.Gateway.Slips;
using Queueing.Gateway.Speech;
using Queueing.Gateway.Steering;
using Queueing.Gateway.Streams;
using Queueing.Gateway.Telemetry;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Tokens;
using Queueing.Gateway.Trees;
using Queueing.Gateway.Webhooks;
using Queueing.Gateway.Windows;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway;

/// <summary>Puts a gateway together.</summary>
public static class GatewayHost
{
    /// <summary>Builds a gateway that is not started yet.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="addSilo">
    /// Adds what grains are reached through: <c>IGrainFactory</c>, <c>IHallDirectory</c> and the halls' clock
    /// (keyed <c>HallTime.Key</c>); a co-hosted silo, a cluster client, or a test's fakes.
    /// </param>
    /// <returns>The application.</returns>
    public static WebApplication Build(GatewayOptions options, Action<WebApplicationBuilder> addSilo)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(addSilo);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(GatewayHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // More than is ever taken: a client that sends too much shall read its 413, not a broken connection.
            kestrel.Limits.MaxRequestBodySize = GatewayOptions.MaxDrainedBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxConcurrentConnections = FileLimit.Connections();
        });

        Quieten(builder.Logging);
        addSilo(builder);
        AddServices(builder, options);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>
    /// An operator reads what needs them. The watchdog's first look measures from the machine's start, not the silo's, and a
    /// stopping silo remarks on every second that long polls take to end; a start that failed is told in a line by the command.
    /// </summary>
    private static void Quieten(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter("Orleans", LogLevel.Warning)
        .AddFilter("Polly", LogLevel.Warning)
        .AddFilter("Queueing.Gateway.Tokens", LogLevel.Warning)
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error)
        .AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.Error);

    private static void AddServices(WebApplicationBuilder builder, GatewayOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => SigningKey.OpenOrCreate(options.DataDirectory));
        services.AddSingleton<SignedTokens>().AddSingleton<TicketTokens>();

        // Not AddAuthentication: that brings keys for cookies, which nobody here wants, and keeps them in the home directory.
        services.AddAuthenticationCore().AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, StaffTokenHandler>(TokenSchemes.Staff, null)
            .AddScheme<AuthenticationSchemeOptions, TicketTokenHandler>(TokenSchemes.Ticket, null);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, HallAccessHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessProblems>();
        AddAccess(services, options);
        DrawLimit.Add(services, options);
        OpenApiSetup.Add(services);
        TelemetrySetup.Add(builder);
        services.AddSingleton<GrainCalls>().AddSingleton<HallCalendar>().AddSingleton<HallHistories>().AddSingleton<SseHost>();
        services.AddSingleton<HallBoards>().AddSingleton<HallFloors>();
        services.AddSingleton<TicketDesk>().AddSingleton<Vouchers>().AddSingleton<Forwards>().AddSingleton<WindowStream>().AddSingleton<WindowReading>().AddSingleton<ClerkSeats>();
        services.AddSingleton<HallCatalogues>().AddSingleton<CatalogueEndpoints>().AddSingleton<SteeringEndpoints>().AddSingleton<GuideEndpoints>();
        services.AddSingleton(provider => new HallTree(provider.GetRequiredService<IHallDirectory>().All));
        services.AddSingleton<TreeReader>().AddSingleton<HallEndpoints>().AddSingleton<TreeEndpoints>().AddSingleton<HoursEndpoints>().AddSingleton<TicketEndpoints>().AddSingleton<AsideEndpoints>().AddSingleton<TicketActionEndpoints>().AddSingleton<PaperDesk>().AddSingleton<ServedDesk>().AddSingleton<ForwardDesk>().AddSingleton<PaperEndpoints>().AddSingleton<WindowEndpoints>().AddSingleton<HandoverEndpoints>();
        services.AddSingleton<FloorEndpoints>().AddSingleton<EstimateEndpoints>().AddSingleton<CurveEndpoints>().AddSingleton<DispatchEndpoints>().AddSingleton<BackOfficeEndpoints>().AddSingleton<BoardEndpoints>();
        services.AddSingleton<Recordings>().AddSingleton<SpeechEngine>().AddSingleton<SpeechEndpoints>();
        services.AddSingleton<PhonePasses>().AddSingleton<PhoneDraws>().AddSingleton<PhoneEndpoints>().AddSingleton<SlipEndpoints>();
        services.AddSingleton<WebhookEndpoints>();
        services.AddSingleton<SimulationQueue>().AddSingleton<SimulationEndpoints>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulationQueue>());
        services.AddSingleton<HealthEndpoints>().AddSingleton<PageEndpoints>().AddSingleton<LostPage>();
    }

    private static void AddAccess(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton<Revocations>().AddHostedService<RevocationFeed>();
        services.AddSingleton<OutsideTokens>().AddSingleton<DeviceSightings>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = options.PasswordRounds);
        services.AddSingleton<IPasswordHasher<Passwords>, PasswordHasher<Passwords>>().AddSingleton<Passwords>();
        services.AddSingleton<OneTimeCodes>().AddSingleton<FirstCode>().AddSingleton<KnownBrowsers>().AddSingleton<SignInThrottle>();
        services.AddSingleton<AccessCalls>().AddSingleton<Sessions>().AddSingleton<SignInDesk>();
        services.AddSingleton<SignInEndpoints>().AddSingleton<AccountEndpoints>().AddSingleton<DeviceEndpoints>().AddSingleton<HeartbeatEndpoints>().AddSingleton<AuditEndpoints>().AddSingleton<TreeAuditEndpoints>().AddSingleton<ConfigurationEndpoints>();
    }

    private static void Use(WebApplication app)
    {
        // Believed of a proxy on this machine alone, which is the default: sign-ins are counted by where they come from.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => ProblemWriter.WriteFaultAsync(http, http.Features.Get<IExceptionHandlerFeature>()?.Error),
        });
        app.UseStatusCodePages(context => ProblemWriter.WriteStatusAsync(context.HttpContext));
        app.UseRouting();
        TelemetrySetup.Use(app);
        app.UseAuthorization();
        app.UseRateLimiter();
        Map(app);
    }

    private static void Map(WebApplication app)
    {
        Get<HallEndpoints>(app).Map(app);
        Get<TreeEndpoints>(app).Map(app);
        Get<HoursEndpoints>(app).Map(app);
        Get<CatalogueEndpoints>(app).Map(app);
        Get<SteeringEndpoints>(app).Map(app);
        Get<GuideEndpoints>(app).Map(app);
        Get<TicketEndpoints>(app).Map(app);
        Get<AsideEndpoints>(app).Map(app);
        Get<TicketActionEndpoints>(app).Map(app);
        Get<PaperEndpoints>(app).Map(app);
        Get<WindowEndpoints>(app).Map(app);
        Get<HandoverEndpoints>(app).Map(app);
        Get<FloorEndpoints>(app).Map(app);
        Get<EstimateEndpoints>(app).Map(app);
        Get<CurveEndpoints>(app).Map(app);
        Get<DispatchEndpoints>(app).Map(app);
        Get<BackOfficeEndpoints>(app).Map(app);
        Get<BoardEndpoints>(app).Map(app);
        Get<SpeechEndpoints>(app).Map(app);
        Get<PhoneEndpoints>(app).Map(app);
        Get<SlipEndpoints>(app).Map(app);
        Get<SignInEndpoints>(app).Map(app);
        Get<AccountEndpoints>(app).Map(app);
        Get<DeviceEndpoints>(app).Map(app);
        Get<HeartbeatEndpoints>(app).Map(app);
        Get<AuditEndpoints>(app).Map(app);
        Get<TreeAuditEndpoints>(app).Map(app);
        Get<ConfigurationEndpoints>(app).Map(app);
        Get<WebhookEndpoints>(app).Map(app);
        Get<SimulationEndpoints>(app).Map(app);
        Get<HealthEndpoints>(app).Map(app);
        Get<PageEndpoints>(app).Map(app);
        OpenApiSetup.Map(app);
    }

    private static T Get<T>(WebApplication app)
        where T : notnull => app.Services.GetRequiredService<T>();
}
