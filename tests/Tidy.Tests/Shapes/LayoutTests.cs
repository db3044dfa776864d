using Microsoft.CodeAnalysis.CSharp.Syntax;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Shapes;

public sealed class LayoutTests
{
    private static readonly string[] Kinds = ["Models", "Helpers", "Services", "Utils", "Common", "Misc", "Interfaces", "Extensions", "Managers"];

    [Fact]
    public void A_file_holds_one_type() => Source.All
        .Select(x => (x.Path, Types: string.Join(", ", x.Types())))
        .Where(x => x.Types.Contains(',', StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Two_types_in_a_file_are_seen_and_nested_types_are_not() =>
        new Source("x.cs", "namespace N;\nrecord A { sealed record Inner : A; }\ndelegate void B();\n").Types().ShouldBe(["A", "B"]);

    [Fact]
    public void Folders_are_concepts_and_not_kinds() => Source.All
        .Where(x => x.Path.Split('/').Intersect(Kinds, StringComparer.OrdinalIgnoreCase).Any()).Select(x => x.Path).ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_the_project_and_the_folder() => Source.All
        .SelectMany(x => x.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>(), (x, space) => (x.Path, Space: space.Name.ToString()))
        .Where(x => !string.Equals(x.Space, Expected(x.Path), StringComparison.Ordinal)).ShouldBeEmpty();

    private static string Expected(string path)
    {
        var project = Project.All.Where(x => path.StartsWith(x.Folder + "/", StringComparison.Ordinal)).MaxBy(x => x.Folder.Length)!;
        var folders = Path.GetDirectoryName(path[(project.Folder.Length + 1)..])!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('.', ["Queueing", project.Name, .. folders]);
    }
}
