namespace Queueing.Tidy.Tests.Documents;

public sealed class PackageTests
{
    [Fact]
    public void Every_versioned_package_is_used() =>
        Packages.Versioned.Where(x => !Packages.Locked.Contains(x)).ShouldBeEmpty();

    [Fact]
    public void Every_package_is_explained_and_nothing_else_is() =>
        Packages.Explained.Select(x => x.Package).ShouldBe(Packages.Versioned, ignoreOrder: true);

    [Fact]
    public void Every_explanation_says_something() =>
        Packages.Explained.ShouldAllBe(x => x.Reason.Length > 20);
}
