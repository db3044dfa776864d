namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.staff-id"), Immutable]
internal struct StaffIdSurrogate
{
    [Id(0)]
    public string? Value;
}
