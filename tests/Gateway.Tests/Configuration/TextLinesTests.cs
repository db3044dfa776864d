using Queueing.Gateway.Configuration;

namespace Queueing.Gateway.Tests.Configuration;

public sealed class TextLinesTests
{
    private const string Text = """
        {
          // a comment
          "id": "small",
          "windows": [
            { "id": "w01",
              "tidal": ["a",
                        "b"] },
            { "id": "w02" },
          ],
        }
        """;

    [Theory]
    [InlineData("id", 3)]
    [InlineData("windows", 4)]
    [InlineData("windows[0]", 5)]
    [InlineData("windows[0].tidal", 6)]
    [InlineData("windows[0].tidal[1]", 7)]
    [InlineData("windows[1].id", 8)]
    [InlineData("windows[1].tidal[3]", 8)]
    public void A_path_has_the_line_of_what_it_names_or_of_what_should_hold_it(string path, int line) =>
        TextLines.Of(Text).LineOf(path).ShouldBe(line);

    [Fact]
    public void A_path_that_nothing_holds_has_no_line() => TextLines.Of(Text).LineOf("queues").ShouldBeNull();

    [Fact]
    public void A_text_that_is_no_JSON_has_the_line_where_that_shows()
    {
        TextLines.Of("{\n  \"id\": ,\n}").LineOf("$").ShouldBe(2);
        TextLines.Of("{}").LineOf("$").ShouldBeNull();
    }
}
