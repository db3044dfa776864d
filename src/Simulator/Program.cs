using System.CommandLine;
using Queueing.Simulator.Commands;

var root = new RootCommand("Simulates service halls and queueing systems at full speed") { DayCommand.Create() };
return await root.Parse(args).InvokeAsync();
