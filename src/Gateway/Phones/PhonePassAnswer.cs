namespace Queueing.Gateway.Phones;

/// <summary>What a hall shows for phones to scan.</summary>
/// <param name="Url">The address to open; it lets a phone in for about three minutes.</param>
/// <param name="Seconds">For how many seconds it is to be shown; then there is another.</param>
/// <param name="Svg">Its QR code, as SVG.</param>
internal sealed record PhonePassAnswer(string Url, int Seconds, string Svg);
