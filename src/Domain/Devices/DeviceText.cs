using Queueing.Domain.Access;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Devices;

/// <summary>Puts an alert about a device into one sentence.</summary>
public static class DeviceText
{
    /// <summary>Says what an alert is about.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>One sentence in each language.</returns>
    public static LocalizedText Raised(DeviceAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.Trouble switch
        {
            DeviceTrouble.Silent => Said(alert, "没有响应，请查看设备和网络", "does not answer; look at it and its network"),
            DeviceTrouble.PrinterOut => Said(alert, "打印纸已用完，请换纸", "is out of paper; put in a new roll"),
            DeviceTrouble.PrinterJammed => Said(alert, "打印机卡纸，请处理", "has a paper jam; clear it"),
            _ => Said(alert, "屏幕未正常显示，请查看", "shows nothing, or something else; look at its screen"),
        };
    }

    /// <summary>Says that it is over.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>One sentence in each language.</returns>
    public static LocalizedText Cleared(DeviceAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Said(alert, "已恢复", "is in order again");
    }

    private static LocalizedText Said(DeviceAlert alert, string zh, string en) => alert.Kind == DeviceKind.Kiosk
        ? new($"取号机 {alert.Device} {zh}。", $"Kiosk {alert.Device} {en}.")
        : new($"显示屏 {alert.Device} {zh}。", $"Screen {alert.Device} {en}.");
}
