using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Queueing.Gateway.Tests.OpenApi;

/// <summary>A client that Kiota writes from the API's document, compiled in memory together with a program that uses it.</summary>
internal static class GeneratedClient
{
    private const string Json = "Microsoft.Kiota.Serialization.Json.Json";
    private const string Text = "Microsoft.Kiota.Serialization.Text.Text";

    /// <returns>The program's assembly.</returns>
    public static async Task<Assembly> CompileAsync(string document, string program, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("generated-client-").FullName;
        try
        {
            var read = Path.Combine(folder, "openapi.json");
            await File.WriteAllTextAsync(read, document, stop);
            await RunAsync(stop, "tool", "restore");
            await RunAsync(
                stop,
                "kiota", "generate", "-l", "csharp", "-d", read, "-o", Path.Combine(folder, "client"), "-c", "QueueingClient", "-n", "Generated",
                "--exclude-backward-compatible",
                "-s", Json + "SerializationWriterFactory", "-s", Text + "SerializationWriterFactory",
                "--ds", Json + "ParseNodeFactory", "--ds", Text + "ParseNodeFactory");
            return Compile([program, .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The tool is named in the checkout's manifest, so it runs from there.
    private static async Task RunAsync(CancellationToken stop, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", words)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        using var run = Process.Start(start)!;
        var faults = run.StandardError.ReadToEndAsync(stop);
        var said = await run.StandardOutput.ReadToEndAsync(stop);
        await run.WaitForExitAsync(stop);
        run.ExitCode.ShouldBe(0, $"{string.Join(' ', words)}\n{said}{await faults}");
    }

    private static Assembly Compile(IEnumerable<string> sources)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Generated",
            sources.Select(x => CSharpSyntaxTree.ParseText(x, new CSharpParseOptions(preprocessorSymbols: ["NET5_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER"]))),
            platform.Select(x => MetadataReference.CreateFromFile(x)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Diagnostics.Where(x => x.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return Assembly.Load(image.ToArray());
    }
}
