using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Tickets;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("A001", "A001")]
    [InlineData("a001", "A001")]
    [InlineData("A1", "A001")]
    [InlineData("Ａ００１", "A001")]
    [InlineData(" ａ23 ", "A023")]
    [InlineData("A-023", "A023")]
    [InlineData("a 23", "A023")]
    [InlineData("vb0001234", "VB1234")]
    public void A_number_is_read_however_it_is_typed(string typed, string number)
    {
        TypedNumber.TryRead(typed, out var read).ShouldBeTrue();
        read.Value.ShouldBe(number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("23")]
    [InlineData("A000")]
    [InlineData("ABC1")]
    [InlineData("A٢")]
    [InlineData("A23B")]
    [InlineData("A99999999")]
    [InlineData("A0000000000000001")]
    [InlineData("A1\ud83d")]
    public void What_is_no_number_is_not_read(string typed) => TypedNumber.TryRead(typed, out _).ShouldBeFalse();
}
