namespace Queueing.Gateway.Catalogue;

/// <summary>Service items that were found.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">The first of them.</param>
internal sealed record ServiceList(int Total, ServiceListItem[] Items);
