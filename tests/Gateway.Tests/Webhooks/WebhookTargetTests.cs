using System.Net;
using Queueing.Silo.Webhooks;

namespace Queueing.Gateway.Tests.Webhooks;

public sealed class WebhookTargetTests
{
    [Theory]
    [InlineData("https://example.org/hook?x=1")]
    [InlineData("https://8.8.8.8/hook")]
    [InlineData("https://[2001:4860:4860::8888]/hook")]
    public void A_public_address_by_https_is_open_by_default(string url) => new WebhookTargets([]).Refuse(url).ShouldBeNull();

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://name:word@example.org/")]
    [InlineData("https://example.org/#x")]
    [InlineData("/hook")]
    [InlineData("")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://100.64.1.1/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[fd12::1]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://0.0.0.0/")]
    public void Anything_else_is_closed_by_default(string url) => new WebhookTargets([]).Refuse(url).ShouldNotBeNull();

    [Theory]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://100.100.100.200/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://224.0.0.1/")]
    public void Link_local_and_metadata_addresses_are_closed_whatever_is_listed(string url) =>
        new WebhookTargets(["0.0.0.0/0", "::/0"]).Refuse(url).ShouldNotBeNull();

    [Fact]
    public void What_is_listed_is_open_alone_and_by_http_where_it_is_private()
    {
        var targets = new WebhookTargets(["10.1.0.0/16", "127.0.0.1", "hooks.example.org", "8.8.8.0/24"]);
        targets.Refuse("http://10.1.2.3/").ShouldBeNull();
        targets.Refuse("http://127.0.0.1:9000/").ShouldBeNull();
        targets.Refuse("https://8.8.8.8/").ShouldBeNull();
        targets.Refuse("http://8.8.8.8/").ShouldNotBeNull();
        targets.Refuse("https://10.2.0.1/").ShouldNotBeNull();
        targets.Refuse("https://9.9.9.9/").ShouldNotBeNull();
        new WebhookTargets(["hooks.example.org"]).Refuse("https://other.example.org/").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("10.0.0.1", "hooks.example.org", true)]
    [InlineData("169.254.169.254", "hooks.example.org", false)]
    [InlineData("10.0.0.1", "other.example.org", false)]
    public void Where_a_name_leads_is_looked_at_again_when_it_is_connected_to(string address, string host, bool open) =>
        (new WebhookTargets(["hooks.example.org"]).Refuse(new Uri($"https://{host}/"), IPAddress.Parse(address)) is null).ShouldBe(open);

    [Theory]
    [InlineData("10.1.0.0/99")]
    [InlineData("https://example.org")]
    [InlineData("a b")]
    public void What_is_no_target_is_not_listed(string entry)
    {
        WebhookTargets.IsTarget(entry).ShouldBeFalse();
        Should.Throw<FormatException>(() => new WebhookTargets([entry]));
    }

    [Fact]
    public void A_public_name_that_leads_inside_is_closed() =>
        new WebhookTargets([]).Refuse(new Uri("https://rebound.example.org/"), IPAddress.Loopback).ShouldNotBeNull();
}
