namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>That a planted bug is really planted: it fits the source, compiles, and is what the simulator runs on.</summary>
public sealed class PatchedWorldTests
{
    private static readonly IReadOnlyDictionary<string, Guid> Built = WorldEntry.Modules();

    [Fact]
    public void There_are_at_least_fifteen_planted_bugs_and_no_two_of_one_name()
    {
        PlantedBugs.All.Count.ShouldBeGreaterThanOrEqualTo(15);
        PlantedBugs.All.Select(x => x.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(PlantedBugs.Names), MemberType = typeof(PlantedBugs))]
    public void A_planted_bug_fits_the_source_and_makes_sense_there(string bug) => MutantCompiler.ErrorsOf(PlantedBugs.Named(bug)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(PlantedBugs.Some), MemberType = typeof(PlantedBugs))]
    public void A_planted_bug_is_what_the_simulator_runs_on(string bug)
    {
        var mutation = PlantedBugs.Named(bug);
        var world = new PatchedWorld(MutantCompiler.Compile(mutation));
        try
        {
            world.Modules().Where(x => x.Value != Built[x.Key]).Select(x => x.Key).ShouldBe([mutation.Project]);
        }
        finally
        {
            world.Unload();
        }
    }

    [Fact]
    public void A_planted_bug_that_fits_no_place_or_two_is_told_with_its_file()
    {
        var mutation = new Mutation("A bug", "src/Domain/Queues/QueueTurn.cs", "line();", "other();");

        Should.Throw<InvalidOperationException>(() => mutation.PlantIn("nothing")).Message.ShouldContain("0 places of src/Domain/Queues/QueueTurn.cs");
        Should.Throw<InvalidOperationException>(() => mutation.PlantIn("line(); line();")).Message.ShouldContain("2 places");
    }

    [Fact]
    public void White_space_of_the_source_counts_only_as_such() =>
        new Mutation("A bug", "src/Domain/x.cs", "if (a)\n{\n    b();", "b();").PlantIn("x;\n    if (a)\n    {\n        b();\n    }").ShouldBe("x;\n    b();\n    }");

    [Fact]
    public void A_planted_bug_that_does_not_compile_is_told_with_the_errors() => Should.Throw<InvalidOperationException>(() =>
            MutantCompiler.Compile(new Mutation("A slip", "src/Domain/Queues/TransferDecisions.cs", "var hop = ticket.Hop + 1;", "var hop = ticket.Leap;")))
        .Message.ShouldContain("Leap");
}
