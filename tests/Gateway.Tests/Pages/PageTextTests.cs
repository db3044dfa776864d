using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Queueing.Gateway.Pages;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Tests.Pages;

/// <summary>Every word of the pages is there in every language, and none is there for nothing.</summary>
public sealed partial class PageTextTests
{
    private static readonly SearchValues<char> SimplifiedOnly = SearchValues.Create("们个请为么来时说这还没员号队预优临开关连实际见应声规则认扫码");

    [Fact]
    public void All_languages_have_the_same_texts_and_the_same_places_to_fill()
    {
        var simplified = Texts(PageLanguage.Simplified);
        simplified.Count.ShouldBeGreaterThan(100);
        foreach (var language in (string[])[PageLanguage.Traditional, PageLanguage.English])
        {
            var texts = Texts(language);
            texts.Keys.Order(StringComparer.Ordinal).ShouldBe(simplified.Keys.Order(StringComparer.Ordinal), language);
            texts.Where(x => string.IsNullOrWhiteSpace(x.Value)).Select(x => x.Key).ShouldBeEmpty(language);
            foreach (var (key, text) in texts)
            {
                Filled(text).Except(Filled(simplified[key])).ShouldBeEmpty($"{language}: {key}");
            }
        }

        Texts(PageLanguage.Traditional).Values.Where(x => x.AsSpan().ContainsAny(SimplifiedOnly)).ShouldBeEmpty("a simplified character");
        Texts(PageLanguage.English).Where(x => x.Value.Any(y => y is >= '\u4e00' and <= '\u9fff')).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_a_script_names_is_there_and_every_text_is_named()
    {
        var texts = Texts(PageLanguage.Simplified);
        var sources = string.Concat(Asset.Names("Assets/").Select(x => Encoding.UTF8.GetString(Asset.Bytes(x))));
        var sections = texts.Keys.Select(x => x.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(sources).Select(x => x.Groups["name"].Value).Where(x => sections.Contains(x.Split('.')[0])).ToHashSet(StringComparer.Ordinal);
        named.Except(texts.Keys).ShouldBeEmpty("named and not there");

        // What is put together, such as states.${state}, is named by its beginning.
        var begun = Begun().Matches(sources).Select(x => x.Groups["begin"].Value).ToHashSet(StringComparer.Ordinal);
        texts.Keys.Where(x => !named.Contains(x) && !begun.Any(y => x.StartsWith(y, StringComparison.Ordinal))).ShouldBeEmpty("there and not named");
    }

    [Fact]
    public void Every_act_that_an_audit_shows_has_words()
    {
        var words = Texts(PageLanguage.English).Keys.Where(x => x.StartsWith("acts.", StringComparison.Ordinal)).Select(x => Stored().Replace(x["acts.".Length..], y => "-" + y.Value.ToLowerInvariant()));
        words.ShouldBe(AuditTrail.Acts, ignoreOrder: true);
    }

    private static Dictionary<string, string> Texts(string language) => Asset.Names($"Texts/{language}/")
        .SelectMany(x => JsonNode.Parse(Asset.Bytes(x))!.AsObject().Select(y => (Key: $"{Path.GetFileNameWithoutExtension(x)}.{y.Key}", Text: y.Value!.GetValue<string>())))
        .ToDictionary(x => x.Key, x => x.Text, StringComparer.Ordinal);

    private static IEnumerable<string> Filled(string text) => Hole().Matches(text).Select(x => x.Value);

    [GeneratedRegex("""(['"`]|\{\{(other )?)(?<name>[a-z][a-zA-Z]*\.[a-zA-Z0-9]+)(['"`]|\}\})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex("""['`](?<begin>[a-z][a-zA-Z]*\.[a-zA-Z0-9]*)(\$\{|'\s*\+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Begun();

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Stored();

    [GeneratedRegex("""\{[a-zA-Z]+\}""", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
