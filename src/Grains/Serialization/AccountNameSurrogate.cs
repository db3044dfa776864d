namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.account-name"), Immutable]
internal struct AccountNameSurrogate
{
    [Id(0)]
    public string? Value;
}
