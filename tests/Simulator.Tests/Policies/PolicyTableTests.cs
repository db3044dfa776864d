using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Policies;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Tests.Policies;

/// <summary>The table, on halls of a size that a test has time for.</summary>
public sealed class PolicyTableTests
{
    private static readonly ReferenceSettings Small = new() { Queues = 8, Windows = 50, StandardWindows = 50, Visitors = 1300, BackOffice = 3 };

    private static readonly ExploredHall Hall = ExploredHall.Narrow with { Settings = Small };

    private readonly List<string> runs = [];
    private readonly PolicyStudy study;

    public PolicyTableTests() => study = new PolicyStudy(new PolicyExperiment(1, 2, 2), Runner, runs.Add);

    [Fact]
    public void It_has_a_row_a_rival_and_compares_disparity_with_none()
    {
        var lines = PolicyTable.Of(study, Small, Rival.All).TrimEnd().Split('\n');
        lines.Length.ShouldBe(2 + Rival.All.Count);
        lines.ShouldAllBe(x => x.Count(y => y == '|') == 12);
        lines[2].ShouldStartWith("| none | ");
        lines[^1].ShouldContain(" | -");
    }

    [Fact]
    public void Each_combination_is_run_once()
    {
        var first = study.Run(Small, Rival.Policy);
        study.Run(Small with { Mismatch = 0.15 }, Rival.Policy).ShouldBeSameAs(first);
        study.Run(Small with { Mismatch = 0.3 }, Rival.Policy).ShouldNotBeSameAs(first);
        runs.Count.ShouldBe(2);
    }

    [Fact]
    public void Halls_are_the_replications_and_pairs_of_them_are_compared()
    {
        var policy = study.Run(Small, Rival.Policy);
        policy.Days.Length.ShouldBe(2);
        policy.Over(x => x.MeanWait).ShouldBe(Interval.Of([.. policy.Days.Select(x => x.Average(y => y.MeanWait))]));
        policy.Change(policy, x => x.MeanWait).ShouldBe(new Interval(0, 0));
    }

    [Fact]
    public void Each_target_is_said_to_be_met_or_not()
    {
        var lines = Targets.Of(study, new Frontier(study, Hall)).TrimEnd().Split('\n');
        lines.Length.ShouldBe(2 + 7);
        lines.Skip(2).ShouldAllBe(x => x.Count(y => y == '|') == 4 && x.Contains("met", StringComparison.Ordinal));
        lines.Single(x => x.StartsWith("| flaps", StringComparison.Ordinal)).ShouldBe("| flaps 0 | 0, met | 0, met |");
    }

    [Fact]
    public void The_trade_off_has_a_row_a_setting_and_a_picture_that_names_each_curve()
    {
        var tradeOff = new TradeOff(study, Small, Small with { Mismatch = 0.3 });
        var lines = tradeOff.Table().TrimEnd().Split('\n');
        lines.Length.ShouldBe(2 + tradeOff.Curves.Sum(x => x.Points.Length));
        lines.Skip(2).ShouldAllBe(x => x.Count(y => y == '|') == 8);
        lines.Skip(2).ShouldBeUnique();
        var picture = XDocument.Parse(TradeOffPlot.Of(tradeOff)).Root!;
        picture.Descendants().Count(x => x.Name.LocalName == "polyline").ShouldBe(4);
        string[] texts = [.. picture.Descendants().Where(x => x.Name.LocalName == "text").Select(x => x.Value)];
        texts.ShouldContain("σ 0.30");
        texts.ShouldContain("home preference 0.35");
        picture.Descendants().Count(x => (string?)x.Attribute("fill") == "none").ShouldBe(2, "the default settings are ringed in each hall");
    }

    [Fact]
    public void The_trade_off_says_for_each_hall_which_settings_reach_both_targets()
    {
        var lines = new TradeOff(study, Small, Small with { Mismatch = 0.3 }).Corner().TrimEnd().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("At σ 0.15 ");
        lines[1].ShouldStartWith("At σ 0.30 ");
    }

    [Fact]
    public void The_exploration_s_figures_stand_before_ours_with_how_far_they_are_apart()
    {
        var lines = ExplorationTable.Of(study, Hall).TrimEnd().Split('\n');
        lines.Length.ShouldBe(2 + Hall.Rivals.Length);
        var wait = study.Run(Small, Rival.None).Over(x => x.P95Wait).Mean;
        lines[2].ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"| none | 119.0 → {wait:0.0} ({100 * ((wait / 119) - 1):+0;-0;0} %) | 25.5 → "));
        lines.Single(x => x.StartsWith("| manual |", StringComparison.Ordinal)).ShouldContain("| -11 % → ");
    }

    [Fact]
    public void The_bar_of_each_hall_is_what_the_exploration_saw_with_the_rule_of_thumb()
    {
        ExploredHall.Narrow.Bar.ShouldBe(44);
        ExploredHall.Wide.Bar.ShouldBe(56);
        new Frontier(study, Hall with { Rivals = [new Explored(Rival.RuleOfThumb, 99, 1, null, null)] }).Needed().ShouldContain("99 min, in the exploration");
    }

    [Fact]
    public void The_picture_stands_alone_and_names_every_rival()
    {
        var picture = XDocument.Parse(PolicyPlot.Of(study, Small, new Frontier(study, Hall))).Root!;
        picture.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        var text = string.Join('\n', picture.Descendants().Where(x => x.Name.LocalName == "text").Select(x => x.Value));
        text.ShouldContain("σ 0.15");
        Rival.All.ShouldAllBe(x => text.Contains(x.Name.Trim('*'), StringComparison.Ordinal));
    }

    private static DayFigures[] Runner(int count, Func<int, DayFigures> day) => [.. Enumerable.Range(0, count).Select(day)];
}
