using System.Collections.Frozen;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Gateway.Configuration;

/// <summary>Says in Chinese what is wrong with a hall's file. The reader of files speaks English; its words are the keys here.</summary>
internal static class FaultWords
{
    /// <summary>Gets the words by the English ones, values in the same places.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["the id '{0}' is already used at {1}"] = "编号“{0}”已用于 {1}",
        ["there is no {0} '{1}'"] = "没有编号为“{1}”的{0}",
        ["is too long for its clerks' ids, which add '-a'"] = "太长：经办人编号还要加上“-a”",
        ["the name '{0}' is already used"] = "名称“{0}”已被使用",
        ["there is no schedule '{0}'"] = "没有名为“{0}”的作息",
        ["expected a day such as \"sat\", or days such as \"mon-fri\" in the order mon … sun"] = "应为某天如 \"sat\"，或按 mon … sun 顺序的几天如 \"mon-fri\"",
        ["{0} is already given"] = "{0} 已经给出",
        ["not JSON: {0}"] = "不是有效的 JSON：{0}",
        ["not JSON: the text is not valid Unicode"] = "不是有效的 JSON：文本不是有效的 Unicode",
        ["is offered twice"] = "重复给出",
        ["expected a web address of at most {0} characters, such as https://www.example.org/"] = "应为不超过 {0} 个字符的网址，如 https://www.example.org/",
        ["opens before the business day turns at {0}"] = "早于营业日起点 {0}",
        ["overlaps, touches or precedes the session before it"] = "与前一时段重叠、相接或在其之前",
        ["must lie within the session's hours"] = "必须在本时段之内",
        ["'{0}' waits in no queue that has this session"] = "事项“{0}”所在的队列没有这一时段",
        ["no service of '{0}' waits in a queue that has this session"] = "部门“{0}”没有事项在有这一时段的队列中",
        ["expected hours such as \"09:00-12:00\", closing later than they open"] = "应为时段如 \"09:00-12:00\"，结束晚于开始",
        ["is required when the id does not end in a number"] = "编号不以数字结尾时必须给出",
        ["the last ids grow longer than 32 characters"] = "最后几个编号超过 32 个字符",
        ["the name '{0}' is already used at {1}; people would go to the wrong window"] = "名称“{0}”已用于 {1}，群众会走错窗口",
        ["no window may serve '{0}' in ordinary duty"] = "没有窗口可以日常办理“{0}”",
        ["nobody is skilled for '{0}'"] = "没有人会办“{0}”",
        ["nobody is skilled for any queue of '{0}'"] = "没有人会办“{0}”的任何队列",
        ["'{0}' can serve none of the queues of window '{1}'"] = "“{0}”不会办窗口“{1}”的任何队列",
        ["expected one or two of the letters A–Z"] = "应为一个或两个 A–Z 字母",
        ["the prefix '{0}' is already used at {1}"] = "字头“{0}”已用于 {1}",
        ["expected a text"] = "应为文字",
        ["expected a text of 1 to {0} characters, without blanks around it or control characters"] = "应为 1 到 {0} 个字符的文字，首尾无空格，不含控制字符",
        ["expected an id: 1 to 32 of a–z, 0–9 and '-', with a letter or digit at both ends"] = "应为编号：1 到 32 个 a–z、0–9 和“-”，首尾为字母或数字",
        ["expected a time such as \"09:00\""] = "应为时间如 \"09:00\"",
        ["expected a date such as \"2026-11-24\""] = "应为日期如 \"2026-11-24\"",
        ["expected true or false"] = "应为 true 或 false",
        ["expected a number from {0} to {1}"] = "应为 {0} 到 {1} 之间的数",
        ["expected a whole number from {0} to {1}"] = "应为 {0} 到 {1} 之间的整数",
        ["expected one of {0}"] = "应为其中之一：{0}",
        ["expected an object"] = "应为对象",
        ["is required"] = "必须给出",
        ["a property's name is not valid Unicode"] = "有一项的名称不是有效的 Unicode",
        ["is given twice"] = "给出了两次",
        ["is not a known property"] = "没有这一项",
        ["'{0}' stands for all halls together; no hall may be called so"] = "“{0}”表示全部大厅，不能作大厅的编号",
        ["'{0}' cannot stand above this hall"] = "“{0}”不能作本大厅的上级",
        ["there is no time zone '{0}'; expected an IANA name such as Asia/Shanghai"] = "没有时区“{0}”；应为 IANA 名称如 Asia/Shanghai",
        ["'down' must be below '{0}'"] = "“down”必须低于“{0}”",
        ["'{0}' is listed twice"] = "“{0}”列了两次",
        ["'{0}' is primary here, so it cannot be tidal too"] = "“{0}”在此为主办，不能同时为潮汐",
        ["expected a list"] = "应为列表",
        ["expected at least {0}"] = "至少要有 {0} 项",
        ["must be on the first day or later, and a holiday lasts at most {0} days"] = "不得早于第一天，假期最长 {0} 天",
        ["overlaps {0}"] = "与 {0} 重叠",
        ["is a holiday by {0}"] = "按 {0} 是节假日",
        ["is listed twice"] = "列了两次",
        ["gives other sessions than {0} to {1}"] = "给 {1} 的时段与 {0} 不同",
        ["must end in a number when 'count' is above 1"] = "“count”大于 1 时必须以数字结尾",
        ["must hold {n} in every language when 'count' is above 1"] = "“count”大于 1 时每种语言都必须含有 {n}",
        ["the first class is the ordinary one and needs no evidence"] = "第一类是普通类，不需要凭证",
        ["the first class is the ordinary one and has no head start"] = "第一类是普通类，没有优先时差",
        ["must stay '{0}'; another hall is another file"] = "必须仍为“{0}”；别的大厅用别的文件",
        ["there is no hall '{0}'"] = "没有大厅“{0}”",
        ["'{0}' stands below '{1}' itself"] = "“{0}”本身在“{1}”之下",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the reader calls the things of a hall, where it names them as a value.</summary>
    private static readonly FrozenDictionary<string, string> Things = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["queue"] = "队列",
        ["window"] = "窗口",
        ["service"] = "事项",
        ["department"] = "部门",
        ["member of staff"] = "人员",
        ["priority class"] = "优先类别",
        ["every queue"] = "每个队列",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Says a fault in Chinese; in English where there are no words for it.</summary>
    public static string InChinese(FaultText fault) => All.TryGetValue(fault.Words, out var words)
        ? FaultText.Fill(words, [.. fault.Values.Select(x => Things.GetValueOrDefault(x, x))])
        : fault.ToString();
}
