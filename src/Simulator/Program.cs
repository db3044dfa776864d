using System.CommandLine;

var root = new RootCommand("Simulates halls and queueing models at full speed");
return await root.Parse(args).InvokeAsync();
