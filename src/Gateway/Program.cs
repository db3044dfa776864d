using System.CommandLine;
using Queueing.Gateway.Commands;

var root = new RootCommand("Numbered tickets and tidal windows for service halls")
{
    CommonOptions.Data, CommonOptions.Halls, CommonOptions.Urls,
    ServeCommand.Create(), LiveCommand.Create(), TokenCommand.Create(),
};
root.SetAction(ServeCommand.RunAsync);
return await root.Parse(args).InvokeAsync();
