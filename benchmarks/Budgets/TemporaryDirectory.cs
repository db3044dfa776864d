namespace Queueing.Benchmarks.Budgets;

/// <summary>A directory that goes when it is done with.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("budgets-");

    public string Path => directory.FullName;

    public string Sub(string name) => directory.CreateSubdirectory(name).FullName;

    public void Dispose() => directory.Delete(recursive: true);
}
