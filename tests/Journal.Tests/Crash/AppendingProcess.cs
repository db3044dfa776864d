namespace Queueing.Journal.Tests.Crash;

internal static class AppendingProcess
{
    public const string Argument = "--append-until-killed";

    public static Task<int> RunAsync(string path) => throw new NotImplementedException(path);
}
