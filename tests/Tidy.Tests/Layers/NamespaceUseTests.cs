using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Queueing.Tidy.Tests.Repository;

namespace Queueing.Tidy.Tests.Layers;

public sealed class NamespaceUseTests
{
    private static readonly string[] Storage = ["System.Data", "Microsoft.Data", "Npgsql", "Queueing.Journal"];

    [Fact]
    public void The_domain_knows_no_framework_no_files_and_no_network() => Source.Of("src/Domain")
        .SelectMany(x => NamespaceUse.Forbidden(x, [.. Storage, "Orleans", "Microsoft", "System.Net", "System.IO", "Queueing.Grains"]))
        .ShouldBeEmpty();

    [Fact]
    public void The_domain_is_synchronous_and_is_told_the_time_and_the_draws() => Source.Of("src/Domain")
        .SelectMany(x => NamespaceUse.Identifiers(x, "TimeProvider", "Task", "ValueTask", "Random", "IAsyncEnumerable"))
        .Concat(Source.Of("src/Domain").Where(x => Uses(x, SyntaxKind.AsyncKeyword)).Select(x => x.Path + " is async"))
        .ShouldBeEmpty();

    [Fact]
    public void Grains_know_no_SQL_no_HTTP_and_no_hosting() => Source.Of("src/Grains")
        .SelectMany(x => NamespaceUse.Forbidden(
            x,
            [.. Storage, "System.Net", "System.IO", "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Orleans.Hosting", "Orleans.Configuration"]))
        .ShouldBeEmpty();

    [Fact]
    public void The_journal_decides_nothing() => Source.Of("src/Journal")
        .SelectMany(x => NamespaceUse.Forbidden(x, "Queueing.Domain.Queues", "Queueing.Domain.Tickets", "Queueing.Domain.Windows", "Queueing.Domain.Dispatch"))
        .ShouldBeEmpty();

    [Fact]
    public void The_silo_handles_no_HTTP() => Source.Of("src/Silo")
        .SelectMany(x => NamespaceUse.Forbidden(x, "Microsoft.AspNetCore")).ShouldBeEmpty();

    [Fact]
    public void The_silo_speaks_HTTP_to_webhooks_only() => Source.Of("src/Silo")
        .Where(x => !x.Path.StartsWith("src/Silo/Webhooks/", StringComparison.Ordinal))
        .SelectMany(x => NamespaceUse.Forbidden(x, "System.Net.Http")).ShouldBeEmpty();

    [Fact]
    public void The_gateway_knows_no_journal_and_no_SQL() => Source.Of("src/Gateway")
        .SelectMany(x => NamespaceUse.Forbidden(x, Storage)).ShouldBeEmpty();

    [Fact]
    public void The_live_hall_knows_the_service_by_its_HTTP_API_only() => Source.Of("src/LiveHall")
        .SelectMany(x => NamespaceUse.Forbidden(
            x, [.. Storage, "Orleans", "Queueing.Domain", "Queueing.Grains", "Queueing.Silo", "Queueing.Gateway"]))
        .ShouldBeEmpty();

    [Fact]
    public void Order_never_depends_on_hash_codes() => Source.Of("src/Domain").Concat(Source.Of("src/Grains"))
        .SelectMany(x => NamespaceUse.Identifiers(x, "GetHashCode")).ShouldBeEmpty();

    [Fact]
    public void Grains_stay_on_their_scheduler_after_every_await() => Source.Of("src/Grains")
        .SelectMany(x => x.Text.Split('\n').Where(line =>
            line.Contains("ConfigureAwaitOptions", StringComparison.Ordinal)
            && !line.Contains("ContinueOnCapturedContext", StringComparison.Ordinal)).Select(line => $"{x.Path}: {line.Trim()}"))
        .ShouldBeEmpty();

    [Fact]
    public void A_forbidden_namespace_is_found_in_usings_and_in_qualified_names()
    {
        var source = new Source("x.cs", "using System.Net.Http;\nclass C { object o = new Microsoft.Data.Sqlite.SqliteConnection(); }\n");

        NamespaceUse.Forbidden(source, "System.Net", "Microsoft.Data").Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        NamespaceUse.Forbidden(source, "System.Ne").ShouldBeEmpty();
    }

    private static bool Uses(Source source, SyntaxKind keyword) => source.Syntax.DescendantTokens().Any(token => token.IsKind(keyword));
}
