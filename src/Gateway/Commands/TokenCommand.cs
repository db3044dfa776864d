using System.CommandLine;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tokens;
using Queueing.Simulator.Commands;

namespace Queueing.Gateway.Commands;

/// <summary>Prints a signed token.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var hall = new Option<string[]>("--hall") { Description = "A hall it holds in, or '*'; may be repeated", Required = true };
        var role = new Option<string>("--role") { Description = "What its holder may do", Required = true };
        role.AcceptOnlyFromAmong([.. RoleNames.Lasting]);
        var name = new Option<string>("--name") { Description = "The member of staff's id, or the device's", Required = true };
        var days = NumberOption.Create("--days", "How many days it holds", 1, 0.001, 3660);
        hall.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(x => x.Value != TokenIdentity.EveryHall && !HallId.TryParse(x.Value, out _)))
            {
                result.AddError($"'{token.Value}' is not a hall's id");
            }
        });
        name.Validators.Add(result =>
        {
            if (!result.Tokens.All(x => SignedTokens.IsName(x.Value)))
            {
                result.AddError("a name has 1–60 letters, digits and -_.@");
            }
        });
        var command = new Command("token", "Prints a signed token") { hall, role, name, days };
        command.SetAction(parsed =>
        {
            var tokens = new SignedTokens(SigningKey.OpenOrCreate(parsed.GetValue(CommonOptions.Data)!), TimeProvider.System);
            parsed.InvocationConfiguration.Output.WriteLine(tokens.Sign(
                RoleNames.Parse(parsed.GetValue(role)),
                parsed.GetValue(name)!,
                parsed.GetValue(hall)!,
                TimeSpan.FromDays(parsed.GetValue(days))));
        });
        return command;
    }
}
