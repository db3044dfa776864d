using System.CommandLine;
using Queueing.Gateway.Commands;

namespace Queueing.Gateway.Tests.Commands;

public sealed class PublicUrlTests
{
    private readonly RootCommand root = new() { ServeCommand.Create(), LiveCommand.Create() };

    [Theory]
    [InlineData("serve")]
    [InlineData("live")]
    public void The_address_for_phones_is_heard_by_whoever_serves_them(string verb)
    {
        var parsed = root.Parse([verb, "--public-url", "https://hall.example"]);
        parsed.Errors.ShouldBeEmpty();
        parsed.GetValue(ServeCommand.PublicUrl).ShouldBe("https://hall.example");
        root.Parse([verb, "--public-url", "hall.example"]).Errors.ShouldNotBeEmpty();
    }
}
