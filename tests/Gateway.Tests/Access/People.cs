using System.Text.Json.Nodes;
using Queueing.Gateway.Access;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

/// <summary>Short ways to make accounts over the API.</summary>
internal static class People
{
    public const string Password = "four quiet windows open";
    private static int count;

    /// <summary>A name that no other test uses.</summary>
    public static string Name(string stem) => $"{stem}.{Interlocked.Increment(ref count)}";

    public static string Chief(this TestGateway gateway, string hall = "*") => gateway.Token("administrator", "chief", hall);

    public static Task<(HttpResponseMessage Answer, JsonNode? Body)> CreateAsync(
        this TestGateway gateway, string name, string roles, string home = "small", string? token = null, string? key = null) =>
        gateway.SendAsync("POST", "/api/v1/accounts", $$"""{"account":"{{name}}","home":"{{home}}","roles":[{{roles}}]}""", token ?? gateway.Chief(), key);

    public static Task<(HttpResponseMessage Answer, JsonNode? Body)> ChooseAsync(this TestGateway gateway, string name, string code, string password = Password) =>
        gateway.SendAsync("POST", "/api/v1/password", $$"""{"account":"{{name}}","code":"{{code}}","newPassword":"{{password}}"}""");

    public static Task<(HttpResponseMessage Answer, JsonNode? Body)> SignInAsync(this TestGateway gateway, string name, string password = Password) =>
        gateway.SendAsync("POST", "/api/v1/sign-in", $$"""{"account":"{{name}}","password":"{{password}}"}""");

    public static Task<(HttpResponseMessage Answer, JsonNode? Body)> MeAsync(this TestGateway gateway, string token) =>
        gateway.SendAsync("GET", "/api/v1/me", token: token);

    /// <summary>Makes an account, chooses its password, and gives the token of its session.</summary>
    public static async Task<string> OpenAsync(this TestGateway gateway, string name, string roles, string home = "small")
    {
        var code = (await gateway.CreateAsync(name, roles, home)).ShouldBeOk(201).Text("code");
        return (await gateway.ChooseAsync(name, code)).ShouldBeOk().Text("token");
    }

    public static string FirstCode(this TestGateway gateway) => ((FirstCode)gateway.Services.GetService(typeof(FirstCode))!).Code;
}
