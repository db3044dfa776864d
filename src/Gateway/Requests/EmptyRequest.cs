namespace Queueing.Gateway.Requests;

/// <summary>A request whose address says everything.</summary>
internal sealed record EmptyRequest
{
    private static readonly EmptyRequest Instance = new();

    public static EmptyRequest Read(BodyFields fields) => Instance;
}
