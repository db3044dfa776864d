using System.Text;

namespace Queueing.Domain.Decisions;

/// <summary>Spells the values of an enumeration for sentences.</summary>
internal static class Spelled
{
    /// <summary>Spells a value: <c>PutBack</c> is "put back".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
