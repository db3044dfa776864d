using Queueing.Domain.Halls.Configuration;

namespace Queueing.Domain.Tests.Halls;

/// <summary>What is said of wrong hall files, word for word and all of it: HallFaults.txt has the files and the words.</summary>
public sealed class HallFaultTests
{
    private static readonly Dictionary<string, HallFaultCase> Cases = HallFaultCase.ReadAll().ToDictionary(x => x.Title);

    public static TheoryData<string> Titles => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_wrong_file_is_told_all_its_faults(string title)
    {
        var wrong = Cases[title];
        var told = HallConfiguration.Parse(wrong.Text, "wrong.json");
        told.Errors.Select(x => x.ToString()).ShouldBe(wrong.Faults);
        told.Messages.ShouldBe(wrong.Faults.Select(x => $"wrong.json: {x}"));
        told.Hall.ShouldBeNull();
    }
}
