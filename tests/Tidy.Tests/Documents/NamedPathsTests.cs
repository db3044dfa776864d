using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Documents;

public sealed class NamedPathsTests
{
    [Fact]
    public void What_the_pages_name_exists() => Page.All
        .SelectMany(page => page.NamedPaths(), (page, path) => (page.Path, Names: path))
        .Where(x => !Tree.Exists(x.Names)).ShouldBeEmpty();

    [Fact]
    public void Paths_are_found_in_code_in_blocks_and_in_links()
    {
        var page = new Page("docs/x.md", "See `src/Grains/Queues` and [it](../README.md#top), [web](https://example.org/a.md).\n```bash\n./check --coverage\n```\n`a/src/b` `checked`\n");

        page.NamedPaths().ShouldBe(["README.md", "src/Grains/Queues", "./check"], ignoreOrder: true);
    }
}
