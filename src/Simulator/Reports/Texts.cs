using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Every text of a report, in both languages side by side.</summary>
internal static class Texts
{
    public static readonly LocalizedText Title = new("如果……会怎样", "What if");
    public static readonly LocalizedText Variants = new("方案", "Variants");
    public static readonly LocalizedText Baseline = new("基准", "baseline");
    public static readonly LocalizedText Conduct = new("窗口调度", "Who moves windows");
    public static readonly LocalizedText Windows = new("固定窗口", "Staffed windows");
    public static readonly LocalizedText KeptFree = new("预留窗口", "Kept free");
    public static readonly LocalizedText BackOffice = new("后台人员", "Back office");
    public static readonly LocalizedText Changed = new("改动", "What is changed");
    public static readonly LocalizedText Nothing = new("无", "Nothing");
    public static readonly LocalizedText Waits = new("全天等候时间", "Waits over the day");
    public static readonly LocalizedText WaitsNote = new(
        "按取号时间每半小时一点：从取号到首次叫号的分钟数。色带为各日之间的 95% 置信区间；只有一日时没有色带。",
        "One point for each half hour of drawing: minutes from the draw to the first call. Bands are 95 % confidence intervals over the days; a single day has none.");
    public static readonly LocalizedText P95 = new("95 分位等候（分钟）", "95th percentile of waits, minutes");
    public static readonly LocalizedText Median = new("等候中位数（分钟）", "Median wait, minutes");
    public static readonly LocalizedText Busy = new("各窗口忙碌率", "Busy rate of each window");
    public static readonly LocalizedText BusyNote = new(
        "每个点是一个窗口：服务时间占开放时间的比例，各日平均。点越集中，忙闲越均衡。竖线为平均值。",
        "Each dot is a window: time in service ÷ time open, mean of the days. The closer the dots, the more even the work. The stroke is the mean.");
    public static readonly LocalizedText Tides = new("潮汐调度时间线", "Tidal episodes");
    public static readonly LocalizedText TidesNote = new(
        "第一个模拟日。每行一个窗口，色块为潮汐值守，颜色表示所支援的队列；鼠标停留可读开启与结束的原因。",
        "The first simulated day. A row is a window, a bar a tidal duty, its colour the queue it helps; hover to read why it began and ended.");
    public static readonly LocalizedText NoTides = new("没有一个方案在第一日开启潮汐值守。", "No variant opened a tidal duty on the first day.");
    public static readonly LocalizedText OtherQueues = new("其他队列", "other queues");
    public static readonly LocalizedText Shares = new("分担与均衡", "Share and disparity");
    public static readonly LocalizedText SharesNote = new(
        "误差线为 95% 置信区间。忙闲差距：任意两个开放窗口忙碌率之差的平均值，越小越均衡。",
        "Error bars are 95 % confidence intervals. Disparity is the mean difference of busy rates over all pairs of open windows: the smaller, the more even.");
    public static readonly LocalizedText Frontier = new("人力与等候的权衡", "Staff hours against waits");
    public static readonly LocalizedText FrontierNote = new(
        "每种方案下增减固定窗口的结果；大点为方案本身，小点旁数字为保留窗口的比例，相邻的同值点只标一次；越靠左下越好。误差线为 95% 置信区间。",
        "Each variant with fewer or more staffed windows; the large point is the variant itself, the number at a small one the share kept, written once for neighbours with the same. Further down and to the left is better. Error bars are 95 % confidence intervals.");
    public static readonly LocalizedText StaffHours = new("窗口在岗小时／日", "Staffed window hours a day");
    public static readonly LocalizedText Compared = new("指标对照", "Figures side by side");
    public static readonly LocalizedText ComparedNote = new(
        "每日平均值 ± 95% 置信区间半宽。第二行为与基准方案同日相减的差；箭头只标在区间不含零的差上：绿色较好，红色较差。",
        "Mean a day ± half the 95 % confidence interval. The second line is the difference from the baseline on the same day; arrows stand only where the interval leaves out zero: green is better, red is worse.");
    public static readonly LocalizedText SingleDay = new("只有一日，无法给出区间。", "A single day gives no interval.");
    public static readonly LocalizedText Better = new("较好", "better");
    public static readonly LocalizedText Worse = new("较差", "worse");
    public static readonly LocalizedText Figure = new("指标", "Figure");
    public static readonly LocalizedText Limits = new("怎样读这份报告", "How far this can be trusted");
    public static readonly LocalizedText LimitsText = new(
        "排序、叫号与潮汐规则就是本系统实际运行的代码；来的人、要办的事、过号与转移在各方案之间完全相同；但在生成的日子里，改动时段（例如午间开放）或客流的方案，其来客按同一种子重新抽取，因此与基准之差也含抽样的偶然。工作人员全勤、两位来客之间停顿 8 秒，并随时确认潮汐值守。历史日：当时在岗的人员并不重演，用的是现在的配置；在本职以外窗口办理的时间已按当时记录的效率折回；凡已被服务者，其耐心未知，一律当作会一直等下去，因此某方案使等候比当时更长时，离开的人数会被低估。",
        "Order, calls and tides are the code that runs the service; the people, their errands, missed calls and transfers are the same for every variant, except that on drawn days a variant that changes sessions (such as open over noon) or demand draws its people anew from the same seed, so its difference from the baseline holds the chance of drawing too. All staff are present, pause 8 s between two people, and always take a tidal duty on. Past days: who was at work then is not replayed, the present configuration is used; service times away from home are brought back by the efficiency recorded then; how long those who were served would have waited is unknown, so they wait for ever, and where a variant makes waits longer than they were, too few leave.");
    public static readonly LocalizedText BusyAxis = new("忙碌率", "busy rate");

    public static LocalizedText Of(Conduct conduct, TidalMode mode) => (conduct, mode) switch
    {
        (Halls.Conduct.Manual, _) => new("人工：每 10 分钟巡查，等候 ≥15 人调后台", "By hand: every 10 min, ≥ 15 waiting bring the back office"),
        (Halls.Conduct.RuleOfThumb, _) => new("人工经验规则：另可调空闲窗口", "Rule of thumb: idle windows too"),
        (Halls.Conduct.AlwaysOn, _) => new("全天共享：窗口始终服务全部技能", "Always-on sharing: every window serves all its skills"),
        (_, TidalMode.Off) => new("无人调度", "Nobody"),
        (_, TidalMode.Advise) => new("潮汐建议，值班长 45 秒后批准", "Policy proposes, a supervisor approves after 45 s"),
        _ => new("潮汐自动", "Policy, by itself"),
    };

    public static LocalizedText Of(Figure figure) => figure.Key switch
    {
        "p95Wait" => new("95 分位等候（分钟）", "P95 wait, min"),
        "meanWait" => new("平均等候（分钟）", "Mean wait, min"),
        "medianWait" => new("等候中位数（分钟）", "Median wait, min"),
        "lateShare" => new("等候超过目标的比例", "Waited beyond target"),
        "disparity" => new("忙闲差距", "Disparity of busy rates"),
        "busyRate" => new("平均忙碌率", "Mean busy rate"),
        "awayShare" => new("本职以外窗口服务的比例", "Served away from the own queues"),
        "tidalShare" => new("潮汐值守窗口服务的比例", "Served on tidal duty"),
        "universalShare" => new("综合窗口队列的潮汐值守比例", "On tidal duty, universal queues"),
        "staffHours" => new("窗口在岗小时", "Staffed window hours"),
        "toggles" => new("潮汐开启与结束次数", "Tidal openings and closings"),
        "reopenings" => new("60 分钟内再次开启", "Re-opened within 60 min"),
        "alerts" => new("拥堵预警", "Congestion alerts"),
        "visitors" => new("来客", "Visitors"),
        "left" => new("未办离开", "Left unserved"),
        "turnedAway" => new("来时不发号", "Came when no numbers were given"),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Key, "a figure without a name"),
    };

    public static LocalizedText Of(DaySource days) => days switch
    {
        ProfileDays profile => Text(
            $"按大厅配置生成 {profile.Days} 日（{profile.Date:yyyy-MM-dd} 的时段，种子 {Seeds(profile)}，客流 × {profile.Load}）",
            $"{profile.Days} {(profile.Days == 1 ? "day" : "days")} drawn from the hall's configuration (sessions of {profile.Date:yyyy-MM-dd}, {(profile.Days == 1 ? "seed" : "seeds")} {Seeds(profile)}, demand × {profile.Load})"),
        RecordedDays recorded => new(
            $"历史日：{string.Join("、", recorded.Dates.Select(Date))}", $"Past days: {string.Join(", ", recorded.Dates.Select(Date))}"),
        _ => throw new ArgumentOutOfRangeException(nameof(days)),
    };

    private static string Seeds(ProfileDays profile) => profile.Days == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{profile.Seed}")
        : string.Create(CultureInfo.InvariantCulture, $"{profile.Seed}–{profile.Seed + (ulong)(profile.Days - 1)}");

    public static LocalizedText Text(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
