namespace Queueing.Domain.Tests.Halls;

/// <summary>The published schema and the parser say the same of a hall's catalogue.</summary>
public sealed class CatalogueSchemaTests
{
    [Theory]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"materials\": { \"zh\": \"证\", \"en\": \"Card\" }")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\", \"zhHant\": \"\" }")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"materials\": [\"card\"]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"handling\": \"later\"")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"timeLimit\": 0")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"timeLimit\": 1.5")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"timeLimit\": \"soon\"")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"fee\": 10")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"legalBasis\": \"law\"")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"online\" }]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"text\": { \"zh\": \"网\", \"en\": \"Web\" } }]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"post\", \"text\": { \"zh\": \"邮\", \"en\": \"Post\" } }]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" }, \"url\": \"ftp://x\" }]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" }, \"url\": \"https://x y\" }]")]
    [InlineData("\"queue\": \"tax\", \"services\"", "\"queue\": \"tax\", \"phone\": 110, \"services\"")]
    public Task What_the_schema_refuses_the_parser_refuses(string piece, string by) => HallSchemaTests.ShouldRefuse(piece, by);

    [Theory]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"materials\": [], \"handling\": \"promised\", \"timeLimit\": 999, \"fee\": { \"zh\": \"免费\", \"en\": \"Free\" }, \"legalBasis\": { \"zh\": \"法\", \"en\": \"Law\" }, \"alternatives\": [{ \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" }, \"url\": \"http://localhost:8080/x?y=1\" }, { \"kind\": \"selfService\", \"text\": { \"zh\": \"机\", \"en\": \"Machine\" } }]")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"timeLimit\": { \"zh\": \"当天\", \"en\": \"The same day\" }")]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\", \"zhHant\": \"發票\" }")]
    [InlineData("\"queue\": \"tax\", \"services\"", "\"queue\": \"tax\", \"phone\": \"12366\", \"services\"")]
    public Task What_lies_on_a_limit_passes_both(string piece, string by) => HallSchemaTests.ShouldPass(piece, by);

    [Theory]
    [InlineData("\"en\": \"Invoice\" }", "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" } }, { \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" } }]", "departments[0].services[0].alternatives[1].kind")]
    public Task What_only_the_parser_can_see_it_refuses_by_path(string piece, string by, params string[] paths) =>
        HallSchemaTests.ShouldRefuseByPath(piece, by, paths);
}
