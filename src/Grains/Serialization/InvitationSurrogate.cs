namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.invitation"), Immutable]
internal struct InvitationSurrogate
{
    [Id(0)]
    public string CodeHash;

    [Id(1)]
    public DateTimeOffset Until;
}
