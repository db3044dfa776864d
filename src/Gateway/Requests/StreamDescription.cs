namespace Queueing.Gateway.Requests;

/// <summary>Says that a route answers with an event stream.</summary>
/// <param name="LastId">The id that the example's event has, after which a lost stream goes on; null when it begins anew.</param>
/// <param name="Events">The names of its events with what their data are; the example shows the first.</param>
internal sealed record StreamDescription(string? LastId, (string Name, Type Data)[] Events);
