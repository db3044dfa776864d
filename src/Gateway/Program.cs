using System.CommandLine;
using Queueing.Gateway.Commands;

var root = new RootCommand("Numbered tickets and tidal windows for service halls")
{
    CommonOptions.Data, CommonOptions.Halls, CommonOptions.Urls,
    ServeCommand.Create(), LiveCommand.Create(), TokenCommand.Create(),
};
root.SetAction(ServeCommand.RunAsync);

// A stop lets requests in hand and the silo end in order; what was acknowledged is on the disk in any case.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
