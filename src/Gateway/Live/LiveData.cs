using System.CommandLine;
using Queueing.Gateway.Commands;

namespace Queueing.Gateway.Live;

/// <summary>
/// Where a live hall keeps its journal: a directory of its own that goes with it, so that yesterday's play is not today's
/// morning; or the one asked for, which stays.
/// </summary>
internal sealed class LiveData : IDisposable
{
    private readonly bool own;

    private LiveData(string directory, bool own)
    {
        Directory = directory;
        this.own = own;
    }

    public string Directory { get; }

    public static LiveData For(ParseResult parsed) =>
        parsed.GetResult(CommonOptions.Data) is null or { Implicit: true }
            ? new LiveData(System.IO.Directory.CreateTempSubdirectory("queueing-live-").FullName, own: true)
            : new LiveData(parsed.GetValue(CommonOptions.Data)!, own: false);

    public void Dispose()
    {
        if (own)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
