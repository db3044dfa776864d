namespace Queueing.Grains.Tests.World;

/// <summary>Awaits a failure without leaving the test's thread.</summary>
internal static class Throws
{
    public static async Task<T> From<T>(Func<Task> act)
        where T : Exception
    {
        try
        {
            await act();
        }
        catch (T expected)
        {
            return expected;
        }

        throw new Xunit.Sdk.XunitException($"nothing threw {typeof(T).Name}");
    }
}
