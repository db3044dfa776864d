using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Identities;
using Queueing.Gateway.Phones;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tests.Phones;

public sealed class PhonePassTests : IDisposable
{
    private static readonly HallId Small = new("small");
    private readonly string folder = Directory.CreateTempSubdirectory("queueing-").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_code_lets_in_for_its_minute_and_two_more_in_its_own_hall()
    {
        var passes = new PhonePasses(SigningKey.OpenOrCreate(folder), time);
        var (code, shown) = passes.Now(Small);
        shown.ShouldBe(TimeSpan.FromMinutes(1));
        passes.IsValid(Small, code.ToLowerInvariant()).ShouldBeTrue();
        passes.IsValid(new HallId("county"), code).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(179));
        passes.IsValid(Small, code).ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        passes.IsValid(Small, code).ShouldBeFalse();
        passes.Now(Small).Code.ShouldNotBe(code);
    }

    [Fact]
    public void A_phone_s_name_is_one_that_was_made_here()
    {
        var passes = new PhonePasses(SigningKey.OpenOrCreate(folder), time);
        var name = passes.NewPhone();
        passes.PhoneOf(name).ShouldBe(name.Split('.')[0]);
        passes.PhoneOf($"0000000000000000.{name.Split('.')[1]}").ShouldBeNull();
        passes.PhoneOf("nonsense").ShouldBeNull();
        passes.PhoneOf(null).ShouldBeNull();
    }
}
