namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>The reference's cases, as far as they read a registry of the present version.</summary>
public sealed class ReadingCaseTests
{
    private static readonly string[] OtherReads = ["get_best_local_model", "get_google_accounts", "get_google_api_key", "get_all_models", "get_defined_roles", "get_catalog", "fetch_models_from_host"];

    public static TheoryData<string> Names => [.. VectorSuite.All.Where(vector => Run(vector, (_, _) => { }) > 0).Select(vector => vector.Name)];

    [Fact]
    public void None_drops_out()
    {
        var runs = VectorSuite.All.Select(vector => Run(vector, (_, _) => { })).Where(calls => calls > 0).ToList();

        Assert.Equal((207, 240), (runs.Count, runs.Sum()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_call_answers_what_is_expected(string name) => Run(VectorSuite.Find(name), Compare);

    private static void Compare(Answers answers, VectorCall call)
    {
        if (call.Fails) Assert.Throws<ArgumentException>(() => answers.Answer(call));
        else Assert.Null(TypedJson.Difference(call.Expected, answers.Answer(call)));
    }

    /// <summary>Goes through the calls up to the first one that writes or migrates. Says how many were looked at.</summary>
    private static int Run(VectorCase vector, Action<Answers, VectorCall> look)
    {
        using var home = new VectorHome(vector);
        var answers = new Answers(home, VectorSettings.Of(vector));
        var count = 0;
        foreach (var call in vector.Calls)
        {
            if (call.Function == "$write") home.Write(call.File);
            else if (call.Function == "$delete") home.Delete(call.Text(0)!);
            else if (answers.NeedsMigration(call)) break;
            else if (Answers.Has(call.Function)) look(answers, call);
            else if (!OtherReads.Contains(call.Function)) break;
            if (Answers.Has(call.Function)) count++;
        }

        return count;
    }
}
