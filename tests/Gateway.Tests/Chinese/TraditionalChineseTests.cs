using Queueing.Gateway.Chinese;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Tests.Chinese;

public sealed class TraditionalChineseTests
{
    [Theory]
    [InlineData("请A023号到7号窗口", "請A023號到7號櫃檯")]
    [InlineData("后台有一位老人等候,前面人数 3", "後台有一位老人等候,前面人數 3")]
    [InlineData("皇后的头发", "皇后的頭髮")]
    [InlineData("原产地证书签发", "原產地證書簽發")]
    [InlineData("出入境签注", "出入境簽註")]
    [InlineData("请向导办员出示证件", "請向導辦員出示證件")]
    [InlineData("户籍业务", "戶籍業務")]
    [InlineData("复印件和打印机", "複印件和印表機")]
    [InlineData("準備材料", "準備材料")]
    [InlineData("Window 7", "Window 7")]
    [InlineData("", "")]
    public void Phrases_tell_what_characters_alone_do_not(string simplified, string traditional) =>
        TraditionalChinese.Of(simplified).ShouldBe(traditional);

    [Fact]
    public void A_halls_own_traditional_name_is_not_made_from_the_simplified()
    {
        var json = AnswerLanguage.Traditional.Bytes([new HallListItem("a", new TextAnswer("一号窗口", "Window 1") { Hant = "一號服務台" }, null)], GatewayJson.Api.HallListItemArray);
        System.Text.Encoding.UTF8.GetString(json).ShouldBe("""[{"hall":"a","name":{"zh":"一號服務台","en":"Window 1"},"parent":null}]""");
    }
}
