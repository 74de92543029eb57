namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>The table of a tree's rows, in pages: a large one grows without a copy of all that is there.</summary>
internal sealed class JsonRows
{
    private const int PageBits = 14;
    private const int PageSize = 1 << PageBits;
    private const int FirstPage = 64;

    private JsonRow[][] pages = [new JsonRow[FirstPage]];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    public ref JsonRow this[int index] => ref pages[index >> PageBits][index & (PageSize - 1)];

    public void Add(JsonRow row)
    {
        var page = Count >> PageBits;
        var at = Count & (PageSize - 1);
        if (page == pages.Length) Array.Resize(ref pages, page * 2);
        pages[page] ??= new JsonRow[PageSize];
        if (at == pages[page].Length) Array.Resize(ref pages[page], Math.Min(at * 4, PageSize));
        pages[page][at] = row;
        Count++;
    }

    /// <summary>Gives back what the last page does not need.</summary>
    public void Trim()
    {
        var page = (Count - 1) >> PageBits;
        Array.Resize(ref pages[page], Count - (page << PageBits));
    }
}
