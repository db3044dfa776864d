using System.CommandLine;
using Queueing.Simulator.Commands;

<<<<<<< HEAD
var root = new RootCommand("Simulates service halls and queueing systems at full speed")
{
    InvariantsCommand.Create(), ModelCommand.Create(),
};
=======
var root = new RootCommand("Simulates service halls and queueing systems at full speed");
root.Subcommands.Add(EstimatesCommand.Create());
>>>>>>> estimates
return await root.Parse(args).InvokeAsync();
