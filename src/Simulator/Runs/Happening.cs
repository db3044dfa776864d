namespace Queueing.Simulator.Runs;

/// <summary>Something that is to happen.</summary>
/// <param name="At">When.</param>
/// <param name="Entry">The order of entry, for equal times and kinds.</param>
/// <param name="Kind">What.</param>
/// <param name="Place">To which class or pool.</param>
/// <param name="Item">To which server or customer.</param>
/// <param name="Stamp">The item's stamp; another one by then means that it will not happen.</param>
internal readonly record struct Happening(double At, long Entry, HappeningKind Kind, int Place, int Item, int Stamp)
{
    public bool IsBefore(in Happening other) =>
        At != other.At ? At < other.At : Kind != other.Kind ? Kind < other.Kind : Entry < other.Entry;
}
