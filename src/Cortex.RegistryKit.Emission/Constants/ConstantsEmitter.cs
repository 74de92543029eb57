using Cortex.RegistryKit.Emission.Emit;

namespace Cortex.RegistryKit.Emission.Constants;

/// <summary>Emits the constants of a registry file, and what opens it.</summary>
public static class ConstantsEmitter
{
    /// <summary>The name of the class that opens the file.</summary>
    public const string AccessorName = "CommittedRegistry";

    /// <summary>Emits the C# text.</summary>
    /// <param name="model">What the file contributes.</param>
    /// <returns>One file for each kind of entity, and one for the class that opens the registry.</returns>
    public static IReadOnlyList<EmittedFile> Emit(ConstantsModel model)
    {
        if (model is null) throw new ArgumentNullException(nameof(model));

        var files = new List<EmittedFile> { new($"{AccessorName}.g.cs", Accessor(model)) };
        files.AddRange(model.Groups.Select(group => new EmittedFile($"{group.Name}.g.cs", Group(model, group))));
        return files;
    }

    private static string Group(ConstantsModel model, ConstantGroup group)
    {
        var type = Global(model, group.IdType);
        var w = new SourceWriter(model.Namespace);
        w.Summary($"The {group.Kind}s of {model.Location}.");
        w.Line($"[global::Cortex.RegistryKit.RegistryId({CSharp.Text(group.Kind)})]");
        w.Open($"{Accessibility(model)} static class {group.Name}");
        foreach (var constant in group.Constants)
        {
            w.Summary(constant.Description);
            w.Line($"public static {type} {constant.Name} => new({group.TextsName}.{constant.Name});");
            w.Line();
        }

        w.Summary("The same as constants, for attributes and case labels.");
        w.Open($"public static class {group.TextsName}");
        var isFirst = true;
        foreach (var constant in group.Constants)
        {
            if (!isFirst) w.Line();
            isFirst = false;
            w.Summary(constant.Description);
            w.Line($"public const string {constant.Name} = {CSharp.Text(constant.Id)};");
        }

        w.Close();
        w.Close();
        return w.ToString();
    }

    private static string Accessor(ConstantsModel model)
    {
        var root = Global(model, model.RootType);
        var w = new SourceWriter(model.Namespace);
        w.Summary($"The registry {model.Location}, which was checked when this was compiled.");
        w.Open($"{Accessibility(model)} static class {AccessorName}");
        if (!model.IsEmbedded)
        {
            w.Summary("Where the file stands: beside the application.");
            w.Line($"public static string Path => global::System.IO.Path.Combine(global::System.AppContext.BaseDirectory, {CSharp.Text(model.Location)});");
            w.Line();
        }

        w.Summary("Opens the registry.");
        w.Parameter("options", "How to open it; null means the defaults.");
        w.Line($"public static global::Cortex.RegistryKit.Snapshot<{root}> Load(global::Cortex.RegistryKit.RegistryOptions? options = null) =>");
        w.Continue(model.IsEmbedded
            ? $"global::Cortex.RegistryKit.Snapshot.OfResource<{root}>(typeof({AccessorName}).Assembly, {CSharp.Text(model.Location)}, options);"
            : $"new global::Cortex.RegistryKit.RegistryFile<{root}>(Path, options).Load();");
        w.Close();
        return w.ToString();
    }

    private static string Accessibility(ConstantsModel model) => model.IsPublic ? "public" : "internal";

    private static string Global(ConstantsModel model, string type) => model.TypesNamespace.Length == 0 ? $"global::{type}" : $"global::{model.TypesNamespace}.{type}";
}
