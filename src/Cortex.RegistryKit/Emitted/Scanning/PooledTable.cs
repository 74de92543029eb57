using System.Buffers;

namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>A list that is emptied and filled again and again. What an uncommonly large file needed goes back to the pool.</summary>
/// <typeparam name="T">The type of the entries, which refer to no object.</typeparam>
internal struct PooledTable<T>
    where T : unmanaged
{
    private const int MostKept = 16 * 1024;

    private readonly T[] own;
    private T[] entries;

    /// <summary>Makes an empty table.</summary>
    /// <param name="size">The number of entries that it always has room for.</param>
    public PooledTable(int size) => own = entries = new T[size];

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The number of entries that have room.</summary>
    public readonly int Room => entries.Length;

    /// <summary>An entry, or room for one.</summary>
    public readonly ref T this[int index] => ref entries[index];

    /// <summary>The room from an index on.</summary>
    public readonly Span<T> From(int index) => entries.AsSpan(index);

    /// <summary>Adds an entry.</summary>
    public void Add(in T entry)
    {
        if (Count == Room) MakeRoom(1);
        entries[Count++] = entry;
    }

    /// <summary>Counts what was written behind the last entry.</summary>
    public void Advance(int count) => Count += count;

    /// <summary>Makes room behind the last entry.</summary>
    public void MakeRoom(int count)
    {
        if (Count + count <= Room) return;

        var larger = ArrayPool<T>.Shared.Rent(Math.Max(Room * 2, Count + count));
        entries.AsSpan(0, Count).CopyTo(larger);
        GiveBack();
        entries = larger;
    }

    /// <summary>Drops all entries, and the room of many.</summary>
    public void Clear()
    {
        Count = 0;
        if (entries.Length > MostKept) GiveBack();
    }

    private void GiveBack()
    {
        if (entries != own) ArrayPool<T>.Shared.Return(entries);
        entries = own;
    }
}
