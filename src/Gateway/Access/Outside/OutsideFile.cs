using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access.Outside;

/// <summary>
/// Reads the file that names an outside provider: <c>authority</c>, <c>audience</c>, <c>nameClaim</c>, <c>label</c> and <c>rules</c>,
/// each with <c>claim</c>, <c>value</c>, <c>role</c>, <c>halls</c> or <c>hallsClaim</c>, and <c>staffClaim</c>.
/// </summary>
internal static class OutsideFile
{
    private const int MaxRules = 200;
    private const int MaxText = 200;
    private const int MaxLabel = 20;
    private static readonly JsonDocumentOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads the file's text.</summary>
    /// <returns>The provider; null with everything that is wrong.</returns>
    public static (OutsideProvider? Provider, ImmutableArray<string> Errors) Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Commented);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return (null, ["the file must be one object"]);
            }

            var fields = new BodyFields(document.RootElement);
            var provider = Read(fields);
            return fields.Finish() is { } problem
                ? (null, [.. problem.Errors!.SelectMany(x => x.Value, (x, message) => $"{x.Key} {message}")])
                : (provider, []);
        }
        catch (JsonException malformed)
        {
            return (null, [$"the file is not JSON: {malformed.Message}"]);
        }
    }

    private static OutsideProvider Read(BodyFields fields)
    {
        var authority = fields.Text("authority", MaxText);
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            fields.Refuse("authority", "must be an https address");
            address = new Uri("https://localhost");
        }

        var provider = new OutsideProvider(address, fields.Text("audience", MaxText), fields.Objects("rules", MaxRules, ReadRule));
        if (provider.Rules.IsEmpty)
        {
            fields.Refuse("rules", "must have at least one");
        }

        var label = fields.OptionalText("label", MaxLabel) ?? provider.Label;
        if (!label.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') || label.Length == 0)
        {
            fields.Refuse("label", "must have letters, digits, dots and dashes only");
        }

        return provider with { NameClaim = fields.OptionalText("nameClaim", MaxText) ?? provider.NameClaim, Label = label };
    }

    private static OutsideRule ReadRule(BodyFields fields)
    {
        var rule = new OutsideRule(
            fields.Text("claim", MaxText),
            fields.Text("value", MaxText),
            fields.Choice("role", required: true, RoleRequest.Names) ?? default,
            fields.OptionalIdentities<HallScope>("halls"),
            fields.OptionalText("hallsClaim", MaxText),
            fields.OptionalText("staffClaim", MaxText));
        if (rule.Halls.IsEmpty == rule.HallsClaim is null)
        {
            fields.Refuse("halls", "must be there, or hallsClaim, and not both");
        }

        if (rule is { Role: StaffRole.Clerk, StaffClaim: null })
        {
            fields.Refuse("staffClaim", "is required: a clerk is a member of a hall's staff");
        }

        return rule;
    }
}
