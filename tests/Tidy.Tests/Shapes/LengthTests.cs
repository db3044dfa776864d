using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Shapes;

public sealed class LengthTests
{
    private static readonly string[] Written = [".cs", ".js", ".css", ".html"];

    [Fact]
    public void No_file_is_longer_than_400_lines() => Tree.Files
        .Where(path => Written.Contains(Path.GetExtension(path)))
        .Select(path => (path, Lines: Tree.Read(path).AsSpan().Count('\n')))
        .Where(x => x.Lines > 400).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_of_src_have_at_most_80_lines() =>
        Quantile.Of(Source.Of("src").Select(x => x.Lines), 0.5).ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void No_method_is_longer_than_60_lines() => Source.All
        .SelectMany(x => x.Bodies()).Where(x => x.Lines > 60).ShouldBeEmpty();

    [Fact]
    public void Nine_methods_of_ten_in_src_have_at_most_20_lines() =>
        Quantile.Of(Source.Of("src").SelectMany(x => x.Bodies()).Select(x => x.Lines), 0.9).ShouldBeLessThanOrEqualTo(20);

    [Fact]
    public void Lines_are_counted_from_the_signature_to_the_closing_brace()
    {
        var source = new Source("x.cs", "class C\n{\n    /// <summary>Not counted.</summary>\n    void M()\n    {\n    }\n\n    int P => 1;\n}\n");

        source.Bodies().ShouldBe([("x.cs:4", 3), ("x.cs:8", 1)]);
        source.Lines.ShouldBe(9);
    }
}
