using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class AccountNameConverter : IConverter<AccountName, AccountNameSurrogate>
{
    public AccountName ConvertFromSurrogate(in AccountNameSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<AccountName>(surrogate.Value);

    public AccountNameSurrogate ConvertToSurrogate(in AccountName value) => new() { Value = value == default ? null : value.Value };
}
