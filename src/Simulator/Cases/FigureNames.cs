namespace Queueing.Simulator.Cases;

/// <summary>The figures of a model; a case file and its schema use the same words.</summary>
public static class FigureNames
{
    /// <summary>Customers counted.</summary>
    public const string Arrived = "arrived";

    /// <summary>Of them, served.</summary>
    public const string Served = "served";

    /// <summary>Share of arrivals that find no room.</summary>
    public const string Blocked = "blocked";

    /// <summary>Share of arrivals that turn away.</summary>
    public const string Balked = "balked";

    /// <summary>Share of arrivals that leave before their service.</summary>
    public const string Abandoned = "abandoned";

    /// <summary>Share of those who enter that wait at all.</summary>
    public const string WaitProbability = "waitProbability";

    /// <summary>Mean wait of those who enter, until the first service or leaving.</summary>
    public const string MeanWait = "meanWait";

    /// <summary>Mean wait of those who are served.</summary>
    public const string MeanWaitOfServed = "meanWaitOfServed";

    /// <summary>Mean time in the system of the served.</summary>
    public const string MeanStay = "meanStay";

    /// <summary>Share of those who enter that wait longer than a time.</summary>
    public const string WaitsOver = "waitsOver";

    /// <summary>Mean number waiting.</summary>
    public const string MeanWaiting = "meanWaiting";

    /// <summary>Mean number in the system.</summary>
    public const string MeanPresent = "meanPresent";

    /// <summary>Share of the served whose pool only helps their class.</summary>
    public const string ServedAway = "servedAway";

    /// <summary>Mean number of servers on.</summary>
    public const string ServersOn = "serversOn";

    /// <summary>Mean number of servers at work.</summary>
    public const string ServersBusy = "serversBusy";

    /// <summary>Busy ÷ on.</summary>
    public const string Utilisation = "utilisation";

    /// <summary>Mean number of servers at work for a class that their pool only helps.</summary>
    public const string ServersAway = "serversAway";

    /// <summary>Mean number of servers setting up.</summary>
    public const string SettingUp = "settingUp";

    /// <summary>Servers switched on per unit of time.</summary>
    public const string Activations = "activations";

    /// <summary>What a roster costs.</summary>
    public const string Cost = "cost";

    /// <summary>The periods worked in a roster.</summary>
    public const string StaffPeriods = "staffPeriods";

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Arrived, Served, Blocked, Balked, Abandoned, WaitProbability, MeanWait, MeanWaitOfServed, MeanStay, WaitsOver, MeanWaiting,
        MeanPresent, ServedAway, ServersOn, ServersBusy, Utilisation, ServersAway, SettingUp, Activations, Cost, StaffPeriods,
    ];
}
