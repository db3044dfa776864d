namespace Queueing.Tidy.Tests.Documents;

public sealed class ReadmeTests
{
    private static readonly Page English = Page.Of("README.md");
    private static readonly Page Chinese = Page.Of("README.zh-CN.md");

    [Fact]
    public void Both_readmes_have_the_same_sections() =>
        Chinese.Headings.Select(Level).ShouldBe(English.Headings.Select(Level));

    [Fact]
    public void Both_readmes_give_the_same_commands()
    {
        English.Commands.ShouldNotBeEmpty();
        Chinese.Commands.ShouldBe(English.Commands);
    }

    [Fact]
    public void The_readme_starts_with_the_live_hall_and_names_the_one_check() =>
        (English.Commands[0], English.Commands.Contains("./check"))
            .ShouldBe(("dotnet run -c Release --project src/Gateway -- live", true));

    [Fact]
    public void The_architecture_fits_in_1800_words() => Page.Of("ARCHITECTURE.md").Words.ShouldBeLessThanOrEqualTo(1800);

    [Fact]
    public void Commands_are_the_lines_of_shell_blocks_without_their_comments()
    {
        var page = new Page("x.md", "# Title\n```bash\n# a comment\nls -l # why\n\n```\n```json\n{}\n```\n");

        page.Commands.ShouldBe(["ls -l"]);
        page.Headings.ShouldBe(["# Title"]);
    }

    private static int Level(string heading) => heading.TakeWhile(c => c == '#').Count();
}
