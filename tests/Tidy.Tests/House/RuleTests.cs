using System.Xml.Linq;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.House;

public sealed class RuleTests
{
    private static readonly string[] EditorConfig = Tree.Read(".editorconfig").Split('\n');

    [Theory]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("AnalysisLevel", "latest-recommended")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("Nullable", "enable")]
    [InlineData("GenerateDocumentationFile", "true")]
    [InlineData("RestorePackagesWithLockFile", "true")]
    public void Every_project_is_built_by_the_same_rules(string property, string value) =>
        XDocument.Parse(Tree.Read("Directory.Build.props")).Descendants(property).Single().Value.ShouldBe(value);

    [Fact]
    public void Public_members_of_the_domain_and_the_grains_must_be_documented() =>
        EditorConfig.SkipWhile(x => x != "[src/{Domain,Grains}/**.cs]").Skip(1).TakeWhile(x => !x.StartsWith('['))
            .ShouldContain("dotnet_diagnostic.CS1591.severity = error");

    [Fact]
    public void A_rule_that_is_off_has_its_reason_above_it() => EditorConfig.Index()
        .Where(x => x.Item.EndsWith("severity = none", StringComparison.Ordinal) && !EditorConfig[x.Index - 1].StartsWith('#'))
        .Select(x => x.Item).ShouldBeEmpty();

    [Theory]
    [InlineData("BannedSymbols.txt")]
    [InlineData("BannedSymbols.Everywhere.txt")]
    public void A_banned_symbol_has_its_reason_beside_it(string file) =>
        Tree.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(x => x.Split(';', 2) is not [_, { Length: > 20 }]).ShouldBeEmpty();

    [Fact]
    public void The_check_and_what_the_forge_runs_are_executable_and_the_same()
    {
        Tree.Read(".ci/run").ShouldContain("./check");
        new[] { "check", ".ci/run" }.ShouldAllBe(x => IsExecutable(Tree.At(x)));
    }

    private static bool IsExecutable(string file) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);
}
