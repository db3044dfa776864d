using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Layers;

public sealed class ProjectReferenceTests
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Grains", "Domain")]
    [InlineData("Journal", "Grains")]
    [InlineData("Silo", "Grains", "Journal")]
    [InlineData("Simulator", "Grains", "Journal")]
    [InlineData("LiveHall", "Simulator")]
    [InlineData("Gateway", "Silo", "LiveHall")]
    public void A_layer_references_the_layers_below_it_and_no_other(string project, params string[] layers) =>
        Project.Named(project).References.ShouldBe(layers, ignoreOrder: true);

    [Fact]
    public void Every_project_of_src_has_its_layers_named_here() => Project.All
        .Where(x => x.Path.StartsWith("src/", StringComparison.Ordinal)).Select(x => x.Name)
        .ShouldBe(["Domain", "Gateway", "Grains", "Journal", "LiveHall", "Silo", "Simulator"], ignoreOrder: true);

    [Fact]
    public void The_domain_needs_no_package() => Project.Named("Domain").Packages.ShouldBeEmpty();

    [Fact]
    public void Grains_need_nothing_but_the_Orleans_SDK() => Project.Named("Grains").Packages.ShouldBe(["Microsoft.Orleans.Sdk"]);

    [Fact]
    public void Nothing_in_src_references_tests_or_benchmarks() => Project.All
        .Where(x => x.Path.StartsWith("src/", StringComparison.Ordinal))
        .SelectMany(x => x.References).ShouldNotContain(x => x.EndsWith("Tests", StringComparison.Ordinal) || x == "Benchmarks");
}
