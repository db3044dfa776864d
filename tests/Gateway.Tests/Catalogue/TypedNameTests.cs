using Queueing.Gateway.Catalogue;

namespace Queueing.Gateway.Tests.Catalogue;

public sealed class TypedNameTests
{
    [Theory]
    [InlineData("居住证办理", "juzhuzheng", 0, true)]
    [InlineData("居住证办理", "jzz", 0, false)]
    [InlineData("居住证办理", "juzz", 0, false)]
    [InlineData("居住证办理", "juzhuzh", 0, false)]
    [InlineData("居住证办理", "zhuzheng", 1, true)]
    [InlineData("居住证办理", "居zhu证", 0, true)]
    [InlineData("居住证办理", "banli", 3, true)]
    [InlineData("重点行业登记", "zhongdian", 0, true)]
    [InlineData("重点行业登记", "chongdian", 0, true)]
    [InlineData("重点行业登记", "hangye", 2, true)]
    [InlineData("重点行业登记", "xingye", 2, true)]
    [InlineData("绿色通道", "lvse", 0, true)]
    [InlineData("绿色通道", "luse", 0, true)]
    [InlineData("西安路", "xian", 0, true)]
    [InlineData("24小时自助", "24xs", 0, false)]
    [InlineData("户口（迁移）", "hukouqianyi", 0, true)]
    public void A_name_is_found_by_characters_readings_and_their_beginnings(string name, string typed, int start, bool whole) =>
        new TypedName(name).Find(typed).ShouldBe(new TypedMatch(start, whole));

    [Theory]
    [InlineData("居住证办理", "jzb")]
    [InlineData("居住证办理", "zz办理x")]
    [InlineData("居住证办理", "")]
    [InlineData("", "a")]
    public void What_is_not_in_a_name_is_not_found(string name, string typed) => new TypedName(name).Find(typed).ShouldBeNull();

    [Theory]
    [InlineData("社会保障卡办理", "sbk", true)]
    [InlineData("食品经营许可", "spxk", true)]
    [InlineData("食品经营许可", "xksp", false)]
    [InlineData("食品经营许可", "spxkz", false)]
    [InlineData("食品经营许可", "", false)]
    public void Initials_may_leave_characters_out_but_keep_their_order(string name, string typed, bool found) =>
        new TypedName(name).HasInitials(typed).ShouldBe(found);

    [Fact]
    public void What_is_too_long_is_not_found() =>
        new TypedName(new string('阿', 200)).Find(new string('a', TypedName.LongestTyped + 1)).ShouldBeNull();

    /// <summary>However the readings are cut, what somebody may type of a stretch of a name finds it.</summary>
    [Fact]
    public void Any_beginnings_of_any_readings_of_a_stretch_find_it()
    {
        const string Name = "重庆长乐会计参差银行还款单重行";
        var name = new TypedName(Name);
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var start = random.Next(Name.Length);
            var stretch = Name.Substring(start, 1 + random.Next(Math.Min(9, Name.Length - start)));
            var typed = string.Concat(stretch.Select(character =>
            {
                var readings = Pinyin.Of(character).ToArray();
                var reading = readings[random.Next(readings.Length)];
                return reading[..(1 + random.Next(reading.Length))];
            }));
            var match = name.Find(typed).ShouldNotBeNull(typed);
            (match.Start <= start || match.IsWhole).ShouldBeTrue(typed);
        }
    }
}
