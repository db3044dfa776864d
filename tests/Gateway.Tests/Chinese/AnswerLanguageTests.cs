using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Chinese;

/// <summary>Who gets traditional Chinese from the API.</summary>
public sealed class AnswerLanguageTests(RealHall hall)
{
    [Theory]
    [InlineData(null, null, "镇便民服务大厅")]
    [InlineData("zh-Hant", null, "鎮便民服務大廳")]
    [InlineData("en,zh-TW;q=0.5", null, "鎮便民服務大廳")]
    [InlineData("zh-CN,zh-TW;q=0.5", null, "镇便民服务大厅")]
    [InlineData("zh-CN", "zh-Hant", "鎮便民服務大廳")]
    [InlineData("zh-TW", "en", "镇便民服务大厅")]
    public async Task The_address_is_heard_first_then_the_Chinese_that_the_client_takes_best(string? accepted, string? asked, string name)
    {
        foreach (var path in (string[])["", "/board/signs"])
        {
            var answer = JsonNode.Parse(await ReadAsync(path + (asked is null ? string.Empty : $"?lang={asked}"), accepted))!;
            answer["name"]!.Text("zh").ShouldBe(name);
            answer["name"]!.Text("en").ShouldBe("Town Service Hall");
        }
    }

    private async Task<string> ReadAsync(string path, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TestGateway.Hall + path);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        using var answer = await hall.Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
