using Queueing.Domain.Halls.Configuration;

namespace Queueing.Domain.Tests.Halls;

/// <summary>A fault's words and the values in them, apart, for who says it in another language.</summary>
public sealed class FaultTextTests
{
    [Fact]
    public void Words_and_values_are_kept_apart_and_said_together()
    {
        string? nobody = null;
        FaultText fault = $"'{"a"}' of {2.5:0.00} and {new DateOnly(2026, 5, 1):yyyy} for {nobody}";
        fault.Words.ShouldBe("'{0}' of {1} and {2} for {3}");
        fault.Values.ShouldBe(["a", "2.50", "2026", string.Empty]);
        fault.ToString().ShouldBe("'a' of 2.50 and 2026 for ");
    }

    [Fact]
    public void Another_language_may_say_the_values_in_another_order_and_more_than_once() =>
        FaultText.Fill("{1}，{0}，{1}", ["a", "b"]).ShouldBe("b，a，b");

    [Fact]
    public void Words_alone_have_no_values()
    {
        FaultText fault = "is required";
        (fault.Words, fault.Values.Length, fault.ToString()).ShouldBe(("is required", 0, "is required"));
    }
}
