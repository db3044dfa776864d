using System.Text.Json;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tests.Identities;

/// <summary>In JSON a name is a string.</summary>
public sealed class IdentityJsonTests
{
    [Fact]
    public void A_name_is_a_string()
    {
        JsonSerializer.Serialize(new AccountName("li.wei")).ShouldBe("\"li.wei\"");
        JsonSerializer.Deserialize<AccountName>("\"li.wei\"").ShouldBe(new AccountName("li.wei"));
        JsonSerializer.Deserialize<HallScope>("\"*\"").ShouldBe(HallScope.Every);
        JsonSerializer.Deserialize<QueueId?>("null").ShouldBeNull();
    }

    [Fact]
    public void What_is_no_string_or_no_name_is_refused()
    {
        Refuse<QueueId>("7").ShouldBe("a QueueId is a string");
        Refuse<QueueId>("null").ShouldBe("a QueueId is a string");
        Refuse<HallScope>("{}").ShouldBe("a HallScope is a string");
        Refuse<QueueId>("\"Tax\"").ShouldBe("'Tax' is not a QueueId");
    }

    private static string Refuse<T>(string text) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<T>(text)).Message;
}
