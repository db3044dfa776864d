using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Queueing.Gateway.Tests.Access;

/// <summary>An OpenID provider on a free port: a discovery document, its keys, and tokens signed with them.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private WebApplication? app;

    public string Address { get; private set; } = string.Empty;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(
            $$"""{"issuer":"{{Address}}","jwks_uri":"{{Address}}/keys"}""", "application/json"));
        app.MapGet("/keys", () => Results.Text($$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","alg":"RS256","n":"{{Part(x => x.Modulus)}}","e":"{{Part(x => x.Exponent)}}"}]}""", "application/json"));
        await app.StartAsync();
        Address = app.Urls.First();
    }

    public string Sign(params (string Claim, object Value)[] claims) => Sign("queueing", TimeSpan.FromMinutes(5), claims);

    public string Sign(string audience, TimeSpan life, params (string Claim, object Value)[] claims) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = audience,
            Expires = (TimeProvider.System.GetUtcNow() + life).UtcDateTime,
            Claims = claims.Append(("preferred_username", "li")).ToDictionary(x => x.Item1, x => x.Item2),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
        });

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            app = null;
        }
    }

    private string Part(Func<RSAParameters, byte[]?> part) => Base64UrlEncoder.Encode(part(key.ExportParameters(false))!);
}
