using System.CommandLine;
using Queueing.Simulator.Commands;

var root = new RootCommand("Simulates service halls and queueing systems at full speed")
{
    DayCommand.Create(), EstimatesCommand.Create(), InvariantsCommand.Create(), ModelCommand.Create(), SkillsCommand.Create(), TableCommand.Create(), WorldCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
