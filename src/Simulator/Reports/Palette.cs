namespace Queueing.Simulator.Reports;

/// <summary>Colours that people with any colour vision tell apart (Okabe &amp; Ito 2008), the yellow darkened for white paper.</summary>
internal static class Palette
{
    public const string Other = "#9aa5b1";
    private static readonly string[] Colours = ["#5b6770", "#d55e00", "#cc79a7", "#0072b2", "#009e73", "#b58900", "#56b4e9", "#7b4fa3"];
    private static readonly string[] Queues = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9", "#7b4fa3", "#8c510a", "#1b7837", "#c51b7d"];

    /// <summary>Gets how many queues have a colour of their own.</summary>
    public static int QueueColours => Queues.Length;

    public static string OfVariant(int place) => Colours[place % Colours.Length];

    public static string OfQueue(int place) => place >= 0 && place < Queues.Length ? Queues[place] : Other;
}
