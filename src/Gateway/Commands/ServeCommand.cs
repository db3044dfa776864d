using System.CommandLine;

namespace Queueing.Gateway.Commands;

/// <summary>Runs the service for real.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the gateway with its silo (the default)");
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var options = new GatewayOptions(parsed.GetValue(CommonOptions.Data)!, parsed.GetValue(CommonOptions.Urls)!);
        await using var app = GatewayHost.Build(options, SiloComposition.CoHosted(parsed, TimeProvider.System));
        await app.RunAsync(stop);
        return 0;
    }
}
