using Queueing.Gateway.Speech;

namespace Queueing.Gateway.Tests.Speech;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("A023", "20号窗口", "请A零二三号到二十号窗口")]
    [InlineData("C1005", "7号窗口", "请C一零零五号到七号窗口")]
    [InlineData("HA010", "229号窗口", "请HA零一零号到二百二十九号窗口")]
    [InlineData("手-07", "12号窗口", "请手零七号到十二号窗口")]
    [InlineData("B001", "101号窗口", "请B零零一号到一百零一号窗口")]
    [InlineData("B001", "110号窗口", "请B零零一号到一百一十号窗口")]
    [InlineData("B001", "1010号窗口", "请B零零一号到一千零一十号窗口")]
    [InlineData("B001", "2005号窗口", "请B零零一号到二千零五号窗口")]
    [InlineData("B001", "12345号窗口", "请B零零一号到一二三四五号窗口")]
    [InlineData("B001", "00号窗口", "请B零零一号到零零号窗口")]
    [InlineData("B001", "咨询台", "请B零零一号到咨询台")]
    public void Chinese_says_a_ticket_digit_by_digit_and_a_window_as_a_number(string number, string window, string spoken) =>
        SpokenText.Chinese(number, window).ShouldBe(spoken);

    [Theory]
    [InlineData("A023", "Window 20", "Number A zero two three, please go to window 20")]
    [InlineData("HA010", "Information desk", "Number H A zero one zero, please go to Information desk")]
    public void English_spells_the_number(string number, string window, string spoken) => SpokenText.InEnglish(number, window).ShouldBe(spoken);
}
