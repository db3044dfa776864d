using NJsonSchema;
using Queueing.Simulator.Cases;

namespace Queueing.Simulator.Tests.Cases;

/// <summary>POLICY's table of theory checks, as the case files give it.</summary>
public sealed class SampleModelsTests
{
    public static TheoryData<string> Files => [.. Models.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_gives_what_its_file_expects(string file)
    {
        var cases = CaseFile.Parse(Models.Read(file)).Cases;
        cases.ShouldNotBeEmpty();
        cases.ShouldAllBe(x => x.Expectations.Count > 0);
        cases.Select(CaseResult.Run).SelectMany(x => x.Verdicts.Where(verdict => !verdict.IsMet))
            .Select(x => (x.Expectation.Name, x.Expectation.Value, x.Row?.Exact, x.Row?.Simulated)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_keeps_to_the_schema(string file)
    {
        var text = Models.Read(file);
        text.ShouldContain("\"$schema\": \"model.schema.json\"");
        (await JsonSchema.FromJsonAsync(Models.Read("model.schema.json"), TestContext.Current.CancellationToken)).Validate(text).ShouldBeEmpty();
    }

    [Fact]
    public void All_sixteen_rows_are_there() =>
        Models.Names.Select(x => x[..2]).Intersect(Enumerable.Range(1, 16).Select(x => x.ToString("00", System.Globalization.CultureInfo.InvariantCulture)))
            .Count().ShouldBe(16);

    [Fact]
    public void The_second_skill_brings_about_93_percent_of_what_all_six_bring()
    {
        var waits = CaseFile.Parse(Models.Read("15-skills.json")).Cases
            .Select(x => CaseResult.Run(x).Rows.Single(row => row.Name == new FigureName(FigureName.Total, FigureNames.MeanWait)).Simulated.Mean).ToArray();
        ((waits[0] - waits[1]) / (waits[0] - waits[3])).ShouldBe(0.93, 0.01);
    }
}
