using Queueing.Domain.Identities;
using Queueing.Grains.Privacy;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Conformance;

/// <summary>What the port of deletable texts promises of every store. A store's tests derive from it.</summary>
public abstract class PrivateTextsConformance : IDisposable
{
    private static readonly HallId Other = new("dongyuan");

    protected abstract IPrivateTexts Texts { get; }

    public abstract void Dispose();

    [Fact]
    public async Task A_text_is_found_under_its_key_in_its_hall_alone()
    {
        await Texts.SetAsync(Hall, "password/li/1", "密 text\0'");
        (await Texts.FindAsync(Hall, "password/li/1")).ShouldBe("密 text\0'");
        (await Texts.FindAsync(Other, "password/li/1")).ShouldBeNull();
        (await Texts.FindAsync(Hall, "Password/li/1")).ShouldBeNull();
        (await Texts.FindAsync(Hall, "password/li/")).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_text_takes_the_place_of_the_first()
    {
        await Texts.SetAsync(Hall, "k", "one");
        await Texts.SetAsync(Hall, "k", string.Empty);
        (await Texts.FindAsync(Hall, "k")).ShouldBe(string.Empty);
        (await Texts.KeysAsync(Hall, string.Empty)).ShouldBe(["k"]);
    }

    [Fact]
    public async Task Keys_are_listed_by_prefix_in_ordinal_order()
    {
        foreach (var key in (string[])["a/2", "a/10", "A/1", "a", "b", "a/\ufffd", "a/\ud83d\ude00", "号/1"])
        {
            await Texts.SetAsync(Hall, key, key);
        }

        await Texts.SetAsync(Other, "a/9", "elsewhere");
        (await Texts.KeysAsync(Hall, "a/")).ShouldBe(["a/10", "a/2", "a/\ud83d\ude00", "a/\ufffd"]);
        (await Texts.KeysAsync(Hall, string.Empty)).Length.ShouldBe(8);
        (await Texts.KeysAsync(Hall, "c")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_the_rest_stays()
    {
        await Texts.SetAsync(Hall, "a", "1");
        await Texts.SetAsync(Hall, "b", "2");
        await Texts.SetAsync(Other, "a", "3");
        await Texts.DeleteAsync(Hall, ["a", "never there"]);
        await Texts.DeleteAsync(Hall, []);
        (await Texts.FindAsync(Hall, "a")).ShouldBeNull();
        (await Texts.FindAsync(Hall, "b")).ShouldBe("2");
        (await Texts.FindAsync(Other, "a")).ShouldBe("3");
    }

    [Fact]
    public async Task What_cannot_be_a_key_or_a_text_is_refused_and_what_is_given_up_changes_nothing()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Texts.SetAsync(default, "k", "t"));
        await Should.ThrowAsync<ArgumentException>(async () => await Texts.SetAsync(Hall, string.Empty, "t"));
        await Should.ThrowAsync<ArgumentException>(async () => await Texts.SetAsync(Hall, new string('k', IPrivateTexts.MaxLength + 1), "t"));
        await Should.ThrowAsync<ArgumentException>(async () => await Texts.SetAsync(Hall, "k", new string('t', IPrivateTexts.MaxLength + 1)));
        await Texts.SetAsync(Hall, new string('k', IPrivateTexts.MaxLength), new string('长', IPrivateTexts.MaxLength));
        var givenUp = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(async () => await Texts.SetAsync(Hall, "k", "t", givenUp));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Texts.FindAsync(Hall, "k", givenUp));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Texts.KeysAsync(Hall, "k", givenUp));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Texts.DeleteAsync(Hall, ["k"], givenUp));
        (await Texts.FindAsync(Hall, "k")).ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_each_find_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            await Texts.SetAsync(Hall, $"k{i}", $"t{i}");
            (await Texts.FindAsync(Hall, $"k{i}")).ShouldBe($"t{i}");
        })));
        (await Texts.KeysAsync(Hall, "k")).Length.ShouldBe(40);
    }
}
