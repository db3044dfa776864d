using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Compiles one project of production again, in memory, with a bug planted in it or none.</summary>
internal sealed class MutantCompiler
{
    private static readonly ConcurrentDictionary<string, Lazy<MutantCompiler>> Compilers = new(StringComparer.Ordinal);

    /// <summary>What the test process itself runs on: the framework, the packages and the other projects as built.</summary>
    private static readonly ImmutableArray<PortableExecutableReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation asBuilt;

    private MutantCompiler(string project)
    {
        var assembly = $"Queueing.{project}";
        var path = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        asBuilt = CSharpCompilation.Create(
            assembly,
            BuiltSources.Of(path).Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path)),
            Platform.Where(reference => !string.Equals(reference.FilePath, path, StringComparison.Ordinal)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Compiles a project with a bug planted in it.</summary>
    public static byte[] Compile(Mutation mutation) => Of(mutation.Project).Emit(mutation);

    /// <summary>Compiles a project as it is.</summary>
    public static byte[] Compile(string project) => Of(project).Emit(null);

    private static MutantCompiler Of(string project) =>
        Compilers.GetOrAdd(project, name => new Lazy<MutantCompiler>(() => new MutantCompiler(name))).Value;

    private byte[] Emit(Mutation? mutation)
    {
        using var image = new MemoryStream();
        var result = (mutation is null ? asBuilt : Plant(mutation)).Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(
                $"'{mutation?.Name ?? asBuilt.AssemblyName}' does not compile:\n"
                + string.Join('\n', result.Diagnostics.Where(x => x.Severity == DiagnosticSeverity.Error)));
    }

    private CSharpCompilation Plant(Mutation mutation)
    {
        var tree = asBuilt.SyntaxTrees.SingleOrDefault(x => x.FilePath.EndsWith("/" + mutation.File, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{mutation.Name}' is planted in {mutation.File}, which is not part of {asBuilt.AssemblyName}");
        return asBuilt.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(mutation.PlantIn(tree.ToString()), path: tree.FilePath));
    }
}
