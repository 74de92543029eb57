using System.Text;
using Cortex.RegistryKit.Tests.Validation;
using CsCheck;

namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>What is done to texts: to their bytes without regard to what they mean, and to their parts.</summary>
internal static class Mutations
{
    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "0", "-0", "1.5", "1e400", "2", "2.0", "\"\"", "\"claude_cli\"", "\"gemini_api\"", "\"local_openai\"", "\"\\ud800\"", "\"a\\u0000b\"", "\"${env:X}\"", "\"${env:\"", "\"sk-0123456789\"",
            "\"http://u:p@h/?api_key=k\"", "\"http://[::1\"", "[]", "{}", "[null]", "[[]]", "{\"\": 0}", "{\"id\": \"a\"}", "[{\"id\": \"a\"}, {\"id\": \"a\"}]", "[{\"rule\": \"RK2001\", \"reason\": \"so\"}]",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Names =
    [
        .. new[]
        {
            "version", "providers", "anthropic", "google", "credentials", "accounts", "hosts", "models", "roles", "user_catalog", "id", "type", "label", "host_id", "account_id", "credential_id", "api_key", "api_url",
            "host_type", "context_k", "tags", "primary", "backup_1", "backup_4", "chat", "$schema", "x_rk_accept", "x-rk-accept", "", "a/b", "~", "\\ud800", "\\u0069d", "é", "hosst",
        }.Select(name => Encoding.UTF8.GetBytes($"\"{name}\"")),
    ];

    // A place as a part of the whole, so that it fits texts of any length.
    private static readonly Gen<double> Place = Gen.Double[0, 0.9999999];

    /// <summary>One change of a text.</summary>
    public static Gen<Func<byte[], byte[]>> Any { get; } = Gen.Frequency<Func<byte[], byte[]>>(
        (6, Gen.Int.Select<int, Func<byte[], byte[]>>(seed => text => text.Length == 0 ? text : Damage.Apply(text, new Random(seed)))),
        (2, Place.Select<double, Func<byte[], byte[]>>(_ => WithCarriageReturns)),
        (2, Gen.Select<double, double, Func<byte[], byte[]>>(Place, Place, (from, to) => text => MoveBytes(text, from, to))),
        (8, Gen.Select<double, byte[], Func<byte[], byte[]>>(Place, Gen.OneOf(Values), (at, value) => text => With(text, At(JsonParts.Of(text).Values, at), value))),
        (8, Gen.Select<double, double, Func<byte[], byte[]>>(Place, Place, CopyValue)),
        (4, Gen.Select<double, double, Func<byte[], byte[]>>(Place, Place, SwapValues)),
        (6, Gen.Select<double, byte[], Func<byte[], byte[]>>(Place, Gen.OneOf(Names), (at, name) => text => With(text, At(JsonParts.Of(text).Names, at), name))),
        (6, Place.Select<double, Func<byte[], byte[]>>(at => text => Drop(text, At(JsonParts.Of(text).Entries, at)))),
        (6, Gen.Select<double, int, Func<byte[], byte[]>>(Place, Gen.Frequency<int>((100, Gen.Int[1, 3]), (1, Gen.Int[50, 300])), (at, times) => text => Repeat(text, At(JsonParts.Of(text).Entries, at), times))),
        (2, Gen.Select<double, int, bool, Func<byte[], byte[]>>(Place, Gen.Frequency<int>((19, Gen.Int[1, 4]), (1, Gen.Int[500, 520])), Gen.Bool, (at, depth, isObject) => text => Nest(text, At(JsonParts.Of(text).Values, at), depth, isObject))),
        (1, Gen.Select<double, int, Func<byte[], byte[]>>(Place, Gen.Frequency<int>((19, Gen.Int[65, 300]), (1, Gen.Int[1000, 20_000])), (at, length) => text => With(text, At(JsonParts.Of(text).Values, at), [(byte)'"', .. Enumerable.Repeat((byte)'x', length), (byte)'"']))));

    private static Func<byte[], byte[]> CopyValue(double from, double to) => text =>
    {
        var values = JsonParts.Of(text).Values;
        return At(values, from) is { } source ? With(text, At(values, to), text[source]) : text;
    };

    private static Func<byte[], byte[]> SwapValues(double one, double other) => text =>
    {
        var values = JsonParts.Of(text).Values;
        if (At(values, one) is not { } first || At(values, other) is not { } second) return text;
        if (first.Start.Value > second.Start.Value) (first, second) = (second, first);
        return first.End.Value > second.Start.Value ? text : [.. text[..first.Start], .. text[second], .. text[first.End..second.Start], .. text[first], .. text[second.End..]];
    };

    private static byte[] MoveBytes(byte[] text, double from, double to)
    {
        var (start, end) = ((int)(from * text.Length), (int)(to * text.Length));
        return start <= end ? [.. text[..start], .. text[end..], .. text[start..end]] : [.. text, .. text[end..start]];
    }

    private static byte[] WithCarriageReturns(byte[] text) => [.. text.SelectMany<byte, byte>(value => value == '\n' ? "\r\n"u8.ToArray() : [value])];

    /// <summary>Without a member or element, and without one comma beside it.</summary>
    private static byte[] Drop(byte[] text, Range? entry)
    {
        if (entry is not { } dropped) return text;

        var (before, after) = (text[..dropped.Start], text[dropped.End..]);
        var comma = after.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        if (comma >= 0 && after[comma] == ',') return [.. before, .. after[(comma + 1)..]];

        comma = before.AsSpan().LastIndexOfAnyExcept(" \t\r\n"u8);
        return comma >= 0 && before[comma] == ',' ? [.. before[..comma], .. after] : [.. before, .. after];
    }

    private static byte[] Repeat(byte[] text, Range? entry, int times)
    {
        if (entry is not { } repeated || text[repeated].Length * times > 100_000) return text;
        return [.. text[..repeated.End], .. Enumerable.Repeat<byte[]>([(byte)',', .. text[repeated]], times).SelectMany(copy => copy), .. text[repeated.End..]];
    }

    private static byte[] Nest(byte[] text, Range? value, int depth, bool isObject)
    {
        if (value is not { } nested) return text;

        var (open, close) = isObject ? ("{\"a\":", "}") : ("[", "]");
        return With(text, nested, [.. Repeated(open, depth), .. text[nested], .. Repeated(close, depth)]);
    }

    private static byte[] Repeated(string token, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(token, times)));

    private static byte[] With(byte[] text, Range? part, byte[] replacement) => part is { } replaced ? [.. text[..replaced.Start], .. replacement, .. text[replaced.End..]] : text;

    private static Range? At(IReadOnlyList<Range> parts, double place) => parts.Count == 0 ? null : parts[(int)(place * parts.Count)];
}
