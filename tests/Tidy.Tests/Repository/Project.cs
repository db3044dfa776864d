using System.Xml.Linq;

namespace Queueing.Tidy.Tests.Repository;

/// <summary>One project file.</summary>
internal sealed class Project(string path)
{
    private readonly XDocument file = XDocument.Load(Tree.At(path));

    public static IReadOnlyList<Project> All { get; } =
        [.. Tree.Files.Where(x => x.EndsWith(".csproj", StringComparison.Ordinal)).Select(x => new Project(x))];

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public IReadOnlyList<string> References => [.. Included("ProjectReference").Select(x => System.IO.Path.GetFileNameWithoutExtension(x))];

    public IReadOnlyList<string> Packages => [.. Included("PackageReference")];

    public static Project Named(string name) => All.Single(x => string.Equals(x.Name, name, StringComparison.Ordinal));

    private IEnumerable<string> Included(string item) =>
        file.Descendants(item).Select(x => x.Attribute("Include")!.Value.Replace('\\', '/'));
}
