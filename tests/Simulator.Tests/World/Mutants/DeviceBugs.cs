namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the watch over devices (decision 0025): who counts as silent, since when, what is told of it, and which zones have a board.</summary>
internal static class DeviceBugs
{
    /// <summary>One world in eight has devices.</summary>
    private const int Seeds = 120;

    private const string Watch = "src/Domain/Devices/DeviceWatch.cs";
    private const string Alerts = "src/Domain/Devices/DeviceAlerts.cs";
    private const string Grain = "src/Grains/Devices/DevicesGrain.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Who has just enrolled is silent at once",
            Grain,
            "x.EnrolledAt > x.LastSeenAt ? x.EnrolledAt : x.LastSeenAt ?? x.EnrolledAt",
            "x.LastSeenAt") { WithinSeeds = Seeds },
        new(
            "That a zone has its board again is told to nobody",
            Grain,
            "if (watch.HasShown)",
            "if (!watch.LostZones(now).IsEmpty)") { WithinSeeds = Seeds },
        new(
            "A kiosk's screen counts as a board",
            Watch,
            "if (device.Kind == DeviceKind.Kiosk)",
            "if (device.Kind is not (DeviceKind.Display or DeviceKind.Kiosk))") { WithinSeeds = null },
        new(
            "Whoever begins to watch calls everybody silent who was not heard yet",
            Watch,
            ": since is { } from && !IsFresh(from, now) ? true",
            ": since is not null ? true") { WithinSeeds = Seeds },
        new(
            "Only heartbeats count as a sign of life",
            Watch,
            "device.LastSeenAt > status?.At ? device.LastSeenAt : status?.At ?? device.LastSeenAt",
            "status?.At") { WithinSeeds = Seeds },
        new(
            "Devices are expected during the break",
            Watch,
            "x.PhaseAt(now) is DayPhase.Open",
            "x.PhaseAt(now) is DayPhase.Open or DayPhase.Break") { WithinSeeds = null },
        new(
            "One alert about a device hides its other troubles",
            Alerts,
            "x.IsOpen && x.Device == device && x.Trouble == trouble",
            "x.IsOpen && x.Device == device") { WithinSeeds = Seeds },
        new(
            "An alert about a revoked device stands for good",
            Watch,
            "if (!device.IsExpected) { return false; }",
            "if (!device.IsExpected) { return null; }") { WithinSeeds = null },
    ];
}
