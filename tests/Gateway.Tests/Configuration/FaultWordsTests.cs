using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Queueing.Gateway.Configuration;

namespace Queueing.Gateway.Tests.Configuration;

/// <summary>Whatever the reader of hall files finds fault with is said in Chinese too.</summary>
public sealed class FaultWordsTests
{
    [Fact]
    public void Every_fault_that_the_reader_tells_has_Chinese_words()
    {
        var told = Sources().SelectMany(Told).ToHashSet(StringComparer.Ordinal);
        told.Count.ShouldBeGreaterThan(40);
        told.Except(FaultWords.All.Keys).ShouldBeEmpty("told, and without words");

        // Those of the tree of halls and of the file's own id are told elsewhere.
        FaultWords.All.Keys.Except(told).Count().ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void Values_stand_in_the_Chinese_words_as_in_the_English_ones()
    {
        foreach (var (english, chinese) in FaultWords.All)
        {
            Holes(chinese).ShouldBe(Holes(english), english);
        }

        var id = "tax";
        FaultWords.InChinese($"there is no {"queue"} '{id}'").ShouldBe("没有编号为“tax”的队列");
        FaultWords.InChinese("something new").ShouldBe("something new");
    }

    private static IEnumerable<int> Holes(string text) => Enumerable.Range(0, 4).Where(x => text.Contains($"{{{x}}}", StringComparison.Ordinal));

    private static IEnumerable<string> Sources()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Queueing.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("the tests do not run within the repository");
        }

        return Directory.GetFiles(Path.Combine(at.FullName, "src", "Domain", "Halls", "Configuration"), "*.cs").Select(File.ReadAllText);
    }

    private static IEnumerable<string> Told(string source) => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
        .GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(x => x.Expression.ToString() is "errors.Add" || x.Expression.ToString().EndsWith("Errors.Add", StringComparison.Ordinal))
        .Select(x => x.ArgumentList.Arguments[^1].Expression)
        .Select(x => x switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax text => Words(text),
            _ => null,
        })
        .OfType<string>();

    private static string Words(InterpolatedStringExpressionSyntax text)
    {
        var hole = 0;
        return string.Concat(text.Contents.Select(x => x is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : $"{{{hole++}}}"));
    }
}
