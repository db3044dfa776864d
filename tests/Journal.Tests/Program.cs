using Queueing.Journal.Tests.Crash;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Queueing.Journal.Tests;

/// <summary>Runs the tests, or, asked so by a test, the process that the test kills.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [AppendingProcess.Argument, var path] => AppendingProcess.RunAsync(path),
        _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
            TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(args),
    };
}
