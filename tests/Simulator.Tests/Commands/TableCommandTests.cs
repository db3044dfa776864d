using Queueing.Simulator.Commands;

namespace Queueing.Simulator.Tests.Commands;

public sealed class TableCommandTests
{
    [Fact]
    public void A_page_without_the_marks_is_refused_before_the_run_and_left_as_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("queueing-table-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.md");
            File.WriteAllText(page, "<!-- seeds:begin -->\n<!-- seeds:end -->\n");
            TableCommand.Create().Parse(["--page", page, "--halls", folder.FullName]).Invoke().ShouldBe(1);
            File.ReadAllText(page).ShouldBe("<!-- seeds:begin -->\n<!-- seeds:end -->\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
