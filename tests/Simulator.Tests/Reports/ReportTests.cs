using System.Xml.Linq;
using Queueing.Simulator.Reports;
using Queueing.Simulator.Tests.WhatIf;

namespace Queueing.Simulator.Tests.Reports;

public sealed class ReportTests
{
    private static readonly XElement Page = Parse(Report.Of(Tiny.Run("""
        { "hall": "tiny", "days": 3, "variants": [ { "name": { "zh": "甲<案>", "en": "Plan <A> & co" }, "tides": { "mode": "off" } }, { "name": { "zh": "乙案", "en": "Plan B" }, "closeWindows": ["w3"] } ] }
        """)));

    [Theory]
    [InlineData("waits-p95", "全天等候时间", "Waits over the day")]
    [InlineData("waits-median", "全天等候时间", "Waits over the day")]
    [InlineData("busy", "各窗口忙碌率", "Busy rate of each window")]
    [InlineData("tides-2", "潮汐调度时间线", "Tidal episodes")]
    [InlineData("shares", "分担与均衡", "Share and disparity")]
    [InlineData("frontier", "人力与等候的权衡", "Staff hours against waits")]
    public void Every_plot_is_there_under_its_heading_in_both_languages_with_a_title_and_a_description(string id, string zh, string en)
    {
        var plot = Page.Descendants("svg").Single(x => (string?)x.Attribute("id") == id);
        plot.Elements("title").Single().Value.ShouldNotBeEmpty();
        plot.Elements("desc").Single().Value.ShouldNotBeEmpty();
        ((string)plot.Attribute("aria-labelledby")!).ShouldBe($"{id}-title {id}-desc");
        var heading = plot.Parent!.Element("h2")!;
        heading.Elements("span").Select(x => ((string)x.Attribute("lang")!, x.Value)).ShouldBe([("zh-CN", zh), ("en", en)]);
    }

    [Fact]
    public void Plots_come_before_the_table_of_figures()
    {
        var order = Page.Descendants().Where(x => x.Name == "svg" || ((string?)x.Attribute("class") == "figures")).Select(x => x.Name.LocalName).ToArray();
        order[^1].ShouldBe("table");
        order[..^1].ShouldAllBe(x => x == "svg");
    }

    [Fact]
    public void What_the_colours_of_tides_stand_for_is_told_before_the_timelines()
    {
        var section = Page.Descendants("svg").Single(x => (string?)x.Attribute("id") == "tides-2").Parent!;
        var order = section.Elements().Select(x => (string?)x.Attribute("class") ?? x.Name.LocalName).ToArray();
        Array.IndexOf(order, "legend").ShouldBeInRange(0, Array.IndexOf(order, "svg") - 1);
    }

    [Fact]
    public void Texts_beside_points_never_lie_over_each_other_and_neighbours_share_one()
    {
        (double X, double Y)[] points = [(100, 100), (110, 104), (150, 100), (160, 90)];
        var labels = new PointLabels(points);
        labels.Beside(100, 100, "75%").ShouldNotBeNull();
        labels.Beside(110, 104, "75%").ShouldBeNull("its neighbour says so");
        var texts = points.Select(p => labels.Beside(p.X, p.Y, "90%")).OfType<XElement>().Select(x => ((double)x.Attribute("x")!, (double)x.Attribute("y")!)).ToArray();
        texts.ShouldNotBeEmpty();
        texts.ShouldBeUnique();
    }

    [Fact]
    public void Every_text_in_one_language_has_its_other_beside_it()
    {
        bool Is(XElement element, string language) => ((string?)element.Attribute("class"))?.Split(' ').Contains(language) ?? false;
        foreach (var parent in Page.Descendants().Where(x => x.Elements().Any(y => Is(y, "zh") || Is(y, "en"))))
        {
            var (zh, en) = (parent.Elements().Count(x => Is(x, "zh")), parent.Elements().Count(x => Is(x, "en")));
            zh.ShouldBe(en, parent.ToString());
        }

        Page.Descendants().Count(x => Is(x, "zh")).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Episodes_say_why_they_began_in_both_languages()
    {
        var bars = Page.Descendants("svg").Single(x => (string?)x.Attribute("id") == "tides-2").Elements("rect").ToArray();
        bars.ShouldNotBeEmpty();
        bars.ShouldAllBe(x => x.Element("title")!.Value.Contains("预计等候", StringComparison.Ordinal) && x.Element("title")!.Value.Contains("expected wait", StringComparison.Ordinal));
    }

    [Fact]
    public void It_asks_nobody_for_anything_and_runs_no_script()
    {
        Page.Descendants().ShouldNotContain(x => x.Name == "script" || x.Name == "link" || x.Name == "img" || x.Attribute("src") != null || x.Attribute("href") != null);
        Page.Descendants("style").Single().Value.ShouldNotContain("url(");
        Page.ToString().ShouldNotContain("://");
    }

    [Fact]
    public void It_names_what_was_asked_and_what_is_changed()
    {
        var asked = Page.Descendants("header").Single().Value;
        asked.ShouldContain("种子 1–3");
        asked.ShouldContain("seeds 1–3");
        asked.ShouldContain("Plan <A> & co");
        asked.ShouldContain("1 window closed: Window 3");
    }

    [Fact]
    public void It_says_in_both_languages_whose_people_are_drawn_anew()
    {
        var limits = Page.Descendants("section").Last().Value;
        limits.ShouldContain("重新抽取");
        limits.ShouldContain("draws its people anew");
    }

    [Fact]
    public void A_single_day_is_shown_without_intervals()
    {
        var page = Report.Of(Tiny.Run("""{ "hall": "tiny", "days": 1, "frontier": [0.9] }"""));
        Parse(page);
        page.ShouldNotContain("NaN");
        page.ShouldNotContain("∞");
        page.ShouldNotContain("±");
    }

    /// <summary>The page is HTML and well-formed XML at once.</summary>
    private static XElement Parse(string page)
    {
        page.ShouldStartWith("<!DOCTYPE html>\n<html");
        return XDocument.Parse(page).Root!;
    }
}
