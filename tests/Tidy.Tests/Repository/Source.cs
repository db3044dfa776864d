using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Queueing.Tidy.Tests.Repository;

/// <summary>One C# file, parsed.</summary>
internal sealed class Source(string path, string text)
{
    private static readonly Lazy<IReadOnlyList<Source>> Everything = new(() =>
        [.. Tree.Files.Where(x => x.EndsWith(".cs", StringComparison.Ordinal)).Select(x => new Source(x, Tree.Read(x)))]);

    public static IReadOnlyList<Source> All => Everything.Value;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public int Lines { get; } = text.AsSpan().Count('\n');

    public SyntaxNode Syntax { get; } = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();

    public static IEnumerable<Source> Of(string folder) =>
        All.Where(x => x.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Every namespace, type and member name as written, dots included, the longest only.</summary>
    public IEnumerable<string> Names() => Syntax.DescendantNodes()
        .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax
            && node.Parent is not QualifiedNameSyntax and not MemberAccessExpressionSyntax)
        .Select(node => node.ToString().Replace("global::", string.Empty, StringComparison.Ordinal))
        .Concat(Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(x => x.NamespaceOrType.ToString()));

    public IEnumerable<string> Identifiers() => Syntax.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    /// <summary>Types that are not inside another type.</summary>
    public IEnumerable<string> Types() => Syntax.DescendantNodes()
        .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is not TypeDeclarationSyntax)
        .Select(node => node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : ((DelegateDeclarationSyntax)node).Identifier.Text);

    /// <summary>Everything with a body: its place and how many lines it takes, comments above it left out.</summary>
    public IEnumerable<(string Place, int Lines)> Bodies() => Syntax.DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or PropertyDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }
            or LocalFunctionStatementSyntax)
        .Select(node => node.GetLocation().GetLineSpan())
        .Select(span => ($"{Path}:{span.StartLinePosition.Line + 1}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1));
}
