using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.House;

public sealed class ProjectTests
{
    [Fact]
    public void The_solution_names_every_project() => Project.All
        .Where(x => !Tree.Read("Queueing.sln").Replace('\\', '/').Contains($"\"{x.Path}\"", StringComparison.Ordinal))
        .Select(x => x.Path).ShouldBeEmpty();

    [Fact]
    public void Every_project_has_its_packages_locked() => Project.All
        .Where(x => !Tree.Exists(x.Folder + "/packages.lock.json")).Select(x => x.Path).ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_src_and_tests_is_a_project_of_that_name() => new[] { "src", "tests" }
        .SelectMany(folder => Tree.Under(folder, string.Empty)).Where(x => x.Split('/').Length > 2)
        .Select(x => string.Join('/', x.Split('/')[..2])).Distinct(StringComparer.Ordinal)
        .Where(x => !Tree.Exists($"{x}/{Path.GetFileName(x)}.csproj")).ShouldBeEmpty();

    [Fact]
    public void Every_code_file_belongs_to_a_project() => Source.All
        .Where(x => !Project.All.Any(project => x.Path.StartsWith(project.Folder + "/", StringComparison.Ordinal)))
        .Select(x => x.Path).ShouldBeEmpty();

    [Fact]
    public void No_project_sets_versions_or_rules_of_its_own() => Project.All
        .SelectMany(x => new[] { "Version=\"", "TreatWarningsAsErrors", "AnalysisLevel", "LangVersion" }
            .Where(word => Tree.Read(x.Path).Contains(word, StringComparison.Ordinal)).Select(word => $"{x.Path}: {word}"))
        .ShouldBeEmpty();
}
