using System.CommandLine;
using Queueing.Gateway.Commands;

var root = new RootCommand("Numbered tickets and tidal windows for service halls")
{
    CommonOptions.Data, CommonOptions.Halls, CommonOptions.Urls, CommonOptions.WebhookTargets,
    ServeCommand.Create(), LiveCommand.Create(), SimulateCommand.Create(), CompareCommand.Create(), HolidaysCommand.Create(), TokenCommand.Create(),
};
ServeCommand.LetServe(root);

// A stop lets requests in hand and the silo end in order; what was acknowledged is on the disk in any case.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30), EnableDefaultExceptionHandler = false };
try
{
    var parsed = root.Parse(args);
    if (ServeCommand.Unheard(parsed) is { } unheard)
    {
        await Console.Error.WriteLineAsync($"{unheard.Name}: '{parsed.CommandResult.Command.Name}' has no such option");
        return 1;
    }

    return await parsed.InvokeAsync(invocation);
}
catch (Exception fault) when (StartFaults.IsOperators(fault))
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
