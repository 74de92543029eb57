using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>The reference's cases whose calls only read, with a store opened for writing: answers, files and kept versions.</summary>
public sealed class MigrationCaseTests
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 2048 };

    public static TheoryData<string> Names => [.. VectorSuite.All.Where(vector => vector.Calls.All(call => Answers.Has(call.Function) || call.Function is "$write" or "$delete")).Select(vector => vector.Name)];

    [Fact]
    public void None_drops_out() => Assert.Equal(294, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_and_files_are_what_is_expected(string name)
    {
        var vector = VectorSuite.Find(name);
        using var home = new VectorHome(vector);
        var answers = new Answers(home, VectorSettings.Of(vector));
        foreach (var call in vector.Calls)
        {
            if (call.Function == "$write") home.Write(call.File);
            else if (call.Function == "$delete") home.Delete(call.Text(0)!);
            else if (call.Fails) Assert.Throws<ArgumentException>(() => answers.Answer(call));
            else await CompareAsync(answers, call);
        }

        Compare(vector, home.Read());
    }

    private static async Task CompareAsync(Answers answers, VectorCall call)
    {
        await answers.MigrateAsync(call);
        Assert.Null(TypedJson.Difference(call.Expected, answers.Answer(call)));
    }

    private static void Compare(VectorCase vector, IReadOnlyDictionary<string, byte[]> files)
    {
        Assert.Equal(vector.FilesAfter.Select(file => file.Path).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        foreach (var file in vector.FilesAfter.Where(file => !file.Bytes.AsSpan().SequenceEqual(files[file.Path])))
        {
            using var expected = JsonDocument.Parse(file.Bytes, Options);
            using var actual = JsonDocument.Parse(files[file.Path], Options);
            Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), file.Path);
        }
    }
}
