using System.CommandLine;
using System.Globalization;
using Queueing.Gateway.Commands;

namespace Queueing.Gateway.Tests.Commands;

public sealed class ClockOptionTests
{
    private const string Clock = "2026-03-02T09:30:00+08:00";

    private readonly RootCommand root = new() { ServeCommand.Create(), LiveCommand.Create() };

    public ClockOptionTests() => ServeCommand.LetServe(root);

    [Theory]
    [InlineData("--clock", Clock)]
    [InlineData("serve", "--clock", Clock)]
    [InlineData("--clock", Clock, "serve")]
    public void A_clock_is_heard_with_serve_and_without(params string[] line)
    {
        var parsed = root.Parse(line);
        parsed.Errors.ShouldBeEmpty();
        parsed.GetValue(ServeCommand.Clock).ShouldBe(DateTimeOffset.Parse(Clock, CultureInfo.InvariantCulture));
        ServeCommand.Unheard(parsed).ShouldBeNull();
    }

    [Fact]
    public void A_clock_before_a_verb_that_has_none_is_told_apart()
    {
        ServeCommand.Unheard(root.Parse(["--clock", Clock, "live"])).ShouldBe(ServeCommand.Clock);
        ServeCommand.Unheard(root.Parse(["live"])).ShouldBeNull();
    }
}
