using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>
/// Compiles one project of production again, in memory, with a bug planted in it or none. Nine tenths of the grains' text is
/// generated: the JSON contracts, where no bug is planted, are compiled once into an assembly of their own, and what Orleans
/// needs between processes is left out, for the world calls grains itself.
/// </summary>
internal sealed class MutantCompiler
{
    private static readonly ConcurrentDictionary<string, Lazy<MutantCompiler>> Compilers = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Mutation, Lazy<ImmutableDictionary<string, byte[]>>> Mutants = new();

    /// <summary>What the test process itself runs on: the framework, the packages and the other projects as built.</summary>
    private static readonly ImmutableArray<PortableExecutableReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation asBuilt;
    private readonly ImmutableDictionary<string, byte[]> contracts = ImmutableDictionary<string, byte[]>.Empty;

    private MutantCompiler(string project)
    {
        var name = $"Queueing.{project}";
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        var references = Platform.Where(reference => !string.Equals(reference.FilePath, path, StringComparison.Ordinal)).ToList<MetadataReference>();
        var sources = BuiltSources.Of(path).Where(source => !source.Path.Contains(".orleans.", StringComparison.Ordinal))
            .ToLookup(IsJsonContract, source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path));
        if (sources[true].Any())
        {
            var friends = CSharpSyntaxTree.ParseText($"""[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{name}")]""");
            var usings = sources[false].Where(tree => tree.FilePath.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal));
            var half = Create(name + ".Contracts", [.. sources[true], .. usings, friends], references);
            contracts = contracts.Add(half.AssemblyName!, Emit(half, half.AssemblyName!));
            references.Add(MetadataReference.CreateFromImage(contracts[half.AssemblyName!]));
        }

        asBuilt = Create(name, sources[false], references);
    }

    /// <summary>Compiles a project with a bug planted in it, once.</summary>
    /// <returns>The assemblies that replace it, by name.</returns>
    public static ImmutableDictionary<string, byte[]> Compile(Mutation mutation) => Mutants.GetOrAdd(
        mutation, static x => new Lazy<ImmutableDictionary<string, byte[]>>(() => Of(x.Project).Replace(x))).Value;

    /// <summary>What the compiler has against the file in which a bug is planted; the rest of the project is as built.</summary>
    public static IReadOnlyList<Diagnostic> ErrorsOf(Mutation mutation)
    {
        var (planted, file) = Of(mutation.Project).Plant(mutation);
        return [.. planted.GetSemanticModel(file).GetDiagnostics().Where(x => x.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>Compiles a project as it is.</summary>
    /// <returns>The assemblies that replace it, by name.</returns>
    public static ImmutableDictionary<string, byte[]> Compile(string project) => Of(project).Replace(null);

    private static MutantCompiler Of(string project) =>
        Compilers.GetOrAdd(project, name => new Lazy<MutantCompiler>(() => new MutantCompiler(name))).Value;

    private static bool IsJsonContract((string Path, string Text) source) =>
        source.Path.Contains("/System.Text.Json.SourceGeneration/", StringComparison.Ordinal)
        || source.Text.Contains(": JsonSerializerContext;", StringComparison.Ordinal);

    private static CSharpCompilation Create(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable));

    private static byte[] Emit(CSharpCompilation compilation, string what)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(
                $"'{what}' does not compile:\n" + string.Join('\n', result.Diagnostics.Where(x => x.Severity == DiagnosticSeverity.Error)));
    }

    private ImmutableDictionary<string, byte[]> Replace(Mutation? mutation) => contracts.Add(
        asBuilt.AssemblyName!, Emit(mutation is null ? asBuilt : Plant(mutation).Project, mutation?.Name ?? asBuilt.AssemblyName!));

    private (CSharpCompilation Project, SyntaxTree File) Plant(Mutation mutation)
    {
        var tree = asBuilt.SyntaxTrees.SingleOrDefault(x => x.FilePath.EndsWith("/" + mutation.File, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{mutation.Name}' is planted in {mutation.File}, which is not part of {asBuilt.AssemblyName}");
        var file = CSharpSyntaxTree.ParseText(mutation.PlantIn(tree.ToString()), path: tree.FilePath);
        return (asBuilt.ReplaceSyntaxTree(tree, file), file);
    }
}
