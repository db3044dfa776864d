using System.CommandLine;

var root = new RootCommand("Simulates service halls and queueing systems at full speed");
return await root.Parse(args).InvokeAsync();
