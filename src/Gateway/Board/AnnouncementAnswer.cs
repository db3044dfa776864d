namespace Queueing.Gateway.Board;

/// <summary>A call or recall to show and speak.</summary>
/// <param name="Id">Its identity for ever, <c>queue:version</c>.</param>
/// <param name="Number">The number.</param>
/// <param name="Window">The window to go to.</param>
/// <param name="At">When it was called.</param>
/// <param name="Recalls">0 for the call itself, then counting.</param>
/// <param name="Zh">What to show in Chinese.</param>
/// <param name="En">What to show in English.</param>
/// <param name="SpokenZh">What to say in Chinese, numbers as they are spoken.</param>
/// <param name="SpokenEn">What to say in English, numbers as they are spoken.</param>
internal sealed record AnnouncementAnswer(
    string Id, string Number, string Window, DateTimeOffset At, int Recalls, string Zh, string En, string SpokenZh, string SpokenEn);
