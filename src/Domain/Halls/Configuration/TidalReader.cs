using Queueing.Domain.Tides;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the tidal parameters over those that hold without them.</summary>
internal static class TidalReader
{
    public static TidalSettings Read(ObjectReader root, TidalSettings standard)
    {
        var settings = standard;
        if (root.Optional("tides") is { } element)
        {
            ObjectReader.Read(element, root.PathOf("tides"), root.Errors, reader => settings = Override(reader, standard));
        }

        return settings;
    }

    private static TidalSettings Override(ObjectReader reader, TidalSettings standard)
    {
        var settings = new TidalSettings(
            reader.Word("mode", ["off", "advise", "auto"], [TidalMode.Off, TidalMode.Advise, TidalMode.Auto], standard.Mode),
            reader.Number("up", Limits.PositivePressure, standard.Up),
            reader.Number("down", Limits.Pressure, standard.Down),
            reader.Minutes("lingerMinutes", Limits.CostMinutes, standard.Linger),
            reader.Number("alarm", Limits.PositivePressure, standard.Alarm),
            reader.Number("donorMax", Limits.PositivePressure, standard.DonorMax),
            reader.Number("jointOverloadMargin", Limits.Pressure, standard.JointOverloadMargin),
            reader.Minutes("minOpenMinutes", Limits.PositiveMinutes, standard.MinOpen),
            reader.Minutes("coolDownMinutes", Limits.PositiveMinutes, standard.CoolDown),
            reader.Minutes("horizonMinutes", Limits.PositiveMinutes, standard.Horizon),
            reader.Minutes("signOverMinutes", Limits.CostMinutes, standard.SignOver),
            reader.Minutes("travelMinutes", Limits.CostMinutes, standard.Travel),
            reader.Number("homePreference", Limits.Pressure, standard.HomePreference),
            reader.Minutes("idleAllowanceMinutes", Limits.CostMinutes, standard.IdleAllowance),
            reader.Number("efficiencyAway", Limits.Efficiency, standard.EfficiencyAway),
            reader.Minutes("approveWithinMinutes", Limits.PositiveMinutes, standard.ApproveWithin),
            reader.Minutes("acknowledgeWithinMinutes", Limits.PositiveMinutes, standard.AcknowledgeWithin));
        var under = settings.Down >= settings.Up ? "up" : settings.Down >= settings.Alarm ? "alarm" : null;
        if (under is not null)
        {
            reader.Errors.Add(reader.PathOf(reader.Has("down") ? "down" : under), $"'down' must be below '{under}'");
        }

        return settings;
    }
}
