namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>The net catches what it is there for: the world on production with one bug planted in it.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const int HealthySeeds = 5;

    [Theory]
    [MemberData(nameof(PlantedBugs.Some), MemberType = typeof(PlantedBugs))]
    public void A_planted_bug_is_caught_within_its_seeds(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(QueueBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_the_queues_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(WindowBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_the_windows_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(HallBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_the_hall_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(DomainBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_the_rules_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(LaterBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_thought_of_later_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(TicketBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_tickets_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(TimeBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_what_time_does_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(ReaderBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_a_reader_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true, SkipTestWithoutData = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(FoundBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_that_worlds_found_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(UnseenBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_that_nobody_had_seen_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(PaperBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_papers_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(WebhookBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_webhooks_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(LinkBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_the_way_to_another_hall_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [MemberData(nameof(PlantedBugs.CaughtOf), nameof(DeviceBugs), MemberType = typeof(PlantedBugs))]
    public void Each_planted_bug_of_devices_is_caught(string bug) => Catch(bug);

    [Theory(Explicit = true)]
    [InlineData("Domain")]
    [InlineData("Grains")]
    [InlineData("Journal")]
    public void Production_compiled_here_runs_the_same_world_as_the_build(string project)
    {
        var world = new PatchedWorld(MutantCompiler.Compile(project));
        try
        {
            var run = world.Run();
            for (var seed = 1UL; seed <= HealthySeeds; seed++)
            {
                run(seed).ShouldBe(WorldEntry.Run(seed));
            }
        }
        finally
        {
            world.Unload();
        }
    }

    private void Catch(string bug)
    {
        var mutation = PlantedBugs.Named(bug);
        var world = new PatchedWorld(MutantCompiler.Compile(mutation));
        try
        {
            var caught = Hunt.LowestCaught(world.Run(), mutation.WithinSeeds!.Value)
                ?? throw new InvalidOperationException($"'{bug}' is not caught by seeds 1 to {mutation.WithinSeeds}");
            output.WriteLine($"seed {caught.Seed}, {caught.Check}: {caught.What}");
            (mutation.Checks is [] || mutation.Checks.Contains(caught.Check)).ShouldBeTrue(caught.Check);
        }
        finally
        {
            world.Unload();
        }
    }
}
