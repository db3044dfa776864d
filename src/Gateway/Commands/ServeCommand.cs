using System.CommandLine;
using Queueing.Gateway.Access;
using Queueing.Gateway.Access.Outside;
using Queueing.Grains.Hosting;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Commands;

/// <summary>Runs the service for real.</summary>
internal static class ServeCommand
{
    /// <summary>Gets what the halls' clocks show at the start.</summary>
    public static Option<DateTimeOffset?> Clock { get; } = new("--clock")
    {
        Description = "What the halls' clocks show at the start, for trials; the machine's time by default",
    };

    private static readonly Option<FileInfo> OpenId = new Option<FileInfo>("--openid")
    {
        Description = "A file that names an OpenID provider whose tokens are taken, and which claims give which roles",
    }.AcceptExistingOnly();

    /// <summary>Gets under which address phones reach this gateway.</summary>
    public static Option<string?> PublicUrl { get; } = new("--public-url")
    {
        Validators = { CommonOptions.CheckUrl },
        Description = "The address under which phones reach the guide pages, for their QR codes; by default the one a request came to",
    };

    private static readonly Option<DirectoryInfo> Voice = new Option<DirectoryInfo>("--voice")
    {
        Description = "A folder with the halls' own recordings of announcements; a speech program speaks what is not there",
    }.AcceptExistingOnly();

    private static readonly Option[] Options = [Clock, OpenId, PublicUrl, Voice];

    public static Command Create()
    {
        var command = new Command("serve", "Runs the gateway with its silo (the default)");
        LetServe(command);
        return command;
    }

    /// <summary>Has a command serve, with the options of serving.</summary>
    public static void LetServe(Command command)
    {
        foreach (var option in Options)
        {
            command.Add(option);
        }

        command.SetAction(RunAsync);
    }

    /// <summary>Finds an option of serving that stands before a verb that has none of it.</summary>
    public static Option? Unheard(ParseResult parsed) => parsed.CommandResult.Command is RootCommand or { Name: "serve" }
        ? null
        : Options.FirstOrDefault(x => parsed.GetResult(x) is not null && !parsed.CommandResult.Command.Options.Contains(x));

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var options = new GatewayOptions(parsed.GetValue(CommonOptions.Data)!, parsed.GetValue(CommonOptions.Urls)!)
        {
            PublicUrl = parsed.GetValue(PublicUrl),
            VoiceDirectory = parsed.GetValue(Voice)?.FullName,
        };
        if (parsed.GetValue(OpenId) is { } file)
        {
            var (provider, errors) = OutsideFile.Parse(await File.ReadAllTextAsync(file.FullName, stop));
            if (provider is null)
            {
                await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, errors.Select(x => $"{file.Name}: {x}")));
                return 1;
            }

            options = options with { Outside = provider };
        }

        var hallTime = parsed.GetValue(Clock) is { } start ? new HallTimeProvider(start, speed: 1) : TimeProvider.System;
        await using var app = GatewayHost.Build(options, SiloComposition.CoHosted(parsed, hallTime));
        await app.StartOrStopAsync(stop);
        await Console.Out.WriteLineAsync(
            $"serving {string.Join(", ", app.Services.GetRequiredService<IHallDirectory>().All.Select(x => x.Id))} on {string.Join(" ", app.Urls)}, data in {Path.GetFullPath(options.DataDirectory)}");
        await InviteFirstAsync(app);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Without an administrator of all halls, whoever reads this output may become the first.</summary>
    private static async Task InviteFirstAsync(WebApplication app)
    {
        var asked = await app.Services.GetRequiredService<AccessCalls>().ReadAsync(grain => grain.IsFounded());
        if (asked.IsDone(out var founded, out _) && !founded.Value)
        {
            var code = app.Services.GetRequiredService<FirstCode>().Code;
            await Console.Out.WriteLineAsync(
                $"there is no administrator yet: open {app.Urls.First()}/sign-in (or POST /api/v1/setup) and become the first with this one-time code: {code}");
        }
    }
}
