using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>The ids that a file declares of one kind, and where.</summary>
internal sealed class IdTable<T>(string kind, ErrorList errors)
    where T : struct, IIdentity<T>
{
    private readonly Dictionary<T, string> declared = [];

    /// <summary>Takes an id as declared at a path; false, and a fault, when it was declared before.</summary>
    public bool Declare(T? id, string path)
    {
        if (id is not { } given)
        {
            return false;
        }

        if (declared.TryAdd(given, path))
        {
            return true;
        }

        errors.Add(path, $"the id '{given}' is already used at {declared[given]}");
        return false;
    }

    /// <summary>Tells whether an id is declared; a fault when it is not.</summary>
    public bool Require(T id, string path)
    {
        if (declared.ContainsKey(id))
        {
            return true;
        }

        errors.Add(path, $"there is no {kind} '{id}'");
        return false;
    }
}
