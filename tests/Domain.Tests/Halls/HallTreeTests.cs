using Queueing.Domain.Halls;

namespace Queueing.Domain.Tests.Halls;

/// <summary>County, towns, villages.</summary>
public sealed class HallTreeTests
{
    [Fact]
    public void Each_hall_knows_those_above_and_below_it()
    {
        var tree = new HallTree([Hall("town-b", "county"), Hall("village", "town-a"), Hall("county"), Hall("town-a", "county"), Hall("other")]);
        tree.Above(new("village")).Select(x => x.Value).ShouldBe(["town-a", "county"]);
        tree.Below(new("county")).Select(x => x.Value).ShouldBe(["town-a", "village", "town-b"]);
        tree.Below(new("village")).ShouldBeEmpty();
        tree.Above(new("nowhere")).ShouldBeEmpty();
        tree.IsFlat.ShouldBeFalse();
        new HallTree([Hall("county"), Hall("other")]).IsFlat.ShouldBeTrue();
    }

    [Fact]
    public void A_parent_that_is_not_there_and_a_circle_are_faults_of_the_halls_that_name_them()
    {
        HallTree.Faults([Hall("county"), Hall("town", "county")]).ShouldBeEmpty();
        var (hall, text) = HallTree.Faults([Hall("town", "county")]).Single();
        (hall.Value, text.ToString()).ShouldBe(("town", "there is no hall 'county'"));
        HallTree.Faults([Hall("a", "b"), Hall("b", "c"), Hall("c", "b"), Hall("d")]).Select(x => (x.Hall.Value, x.Text.ToString()))
            .ShouldBe([("b", "'c' stands below 'b' itself"), ("c", "'b' stands below 'c' itself")]);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("Tiny")]
    [InlineData("deployment")]
    public void No_hall_stands_above_itself_and_a_parent_is_a_halls_id(string parent) => Domain.Halls.Configuration.HallConfiguration
        .Parse(HallFiles.Broken("\"dayTurnsAt\"", $"\"parent\": \"{parent}\", \"dayTurnsAt\""), "test").Errors.Select(x => x.Path).ShouldBe(["parent"]);

    private static Hall Hall(string id, string? parent = null) => HallFiles.Parse(HallFiles.Broken(
        "\"id\": \"tiny\",", parent is null ? $"\"id\": \"{id}\"," : $"\"id\": \"{id}\", \"parent\": \"{parent}\","));
}
