using System.Text.RegularExpressions;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.House;

public sealed partial class WordsTests
{
    private static readonly string[] Texts =
        [".cs", ".md", ".csproj", ".props", ".json", ".txt", ".yml", ".js", ".css", ".html", ".service", ".sql", ""];

    [Fact]
    public void No_file_names_a_machine_a_registry_or_work_left_undone() => Tree.Files
        .Where(path => Texts.Contains(Path.GetExtension(path)))
        .SelectMany(path => Findings(Tree.Read(path)).Select(word => (path, word))).ShouldBeEmpty();

    [Theory]
    [InlineData("see /wor", "k/main")]
    [InlineData("in /roo", "t/x")]
    [InlineData("from api.nu", "get.org")]
    [InlineData("// TO", "DO later")]
    [InlineData("#pragma warn", "ing disable CA1000")]
    [InlineData("[Suppress", "Message(\"x\")]")]
    public void Such_words_are_found(string first, string second) => Findings(first + second).ShouldHaveSingleItem();

    [Theory]
    [InlineData("the todo list of a clerk; paper/work/flow")]
    [InlineData("HACKNEY carriage")]
    public void Words_that_only_look_alike_are_not(string text) => Findings(text).ShouldBeEmpty();

    private static IEnumerable<string> Findings(string text) => Banned().Matches(text).Select(x => x.Value);

    // Classes of one letter keep the pattern from finding itself.
    [GeneratedRegex(@"(?<!\w)/(?:wor[k]|roo[t]|hom[e])/|(?:nuge[t]|npmj[s]|pyp[i])\.org|\b(?:TOD[O]|FIXM[E]|HAC[K])\b|#pragma warnin[g]|SuppressMessag[e]", RegexOptions.None, 1000)]
    private static partial Regex Banned();
}
