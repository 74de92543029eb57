namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>A real build makes types of schemas, with what the project says of each.</summary>
public class SchemaTests
{
    private const string Orders = """
        {
          "title": "Orders", "x-rk-file": "orders.json", "type": "object",
          "properties": {
            "placed": {"type": "string", "format": "date-time"},
            "key": {"type": "string", "format": "uuid"},
            "parcel": {"$ref": "parcels.schema.json#/definitions/parcel"}
          },
          "definitions": {"contact": {"title": "Contact", "type": "object", "required": ["site"], "properties": {"site": {"type": "string", "format": "uri"}}}}
        }
        """;

    private const string Parcels = """
        {
          "title": "Parcels", "x-rk-file": "parcels.json", "type": "object",
          "properties": {"sent": {"type": "string", "format": "date-time"}, "sender": {"$ref": "orders.schema.json#/definitions/contact"}},
          "definitions": {"parcel": {"title": "Parcel", "type": "object", "properties": {"weights": {"type": "array", "items": {"type": "number"}}, "receiver": {"$ref": "orders.schema.json#/definitions/contact"}}}}
        }
        """;

    private const string Program = """
        using System.Text;
        using Cortex.RegistryKit;

        var order = Snapshot.Of<Shop.Orders.Orders>(Encoding.UTF8.GetBytes(File.ReadAllText("orders.json"))).RequireValid().Data;
        DateTimeOffset? placed = order.Placed;
        Guid? key = order.Key;
        Uri? receiver = order.Parcel?.Receiver?.Site;
        Console.WriteLine($"{placed?.Year} {key} {receiver} {order.Parcel?.Weights.Count}");

        var parcels = Snapshot.Of<Shop.Parcels.Parcels>(Encoding.UTF8.GetBytes(File.ReadAllText("sent.json")));
        Url? sender = parcels.Data.Sender?.Site;
        Console.WriteLine($"{parcels.Data.Sent} {sender} {parcels.Findings.Count}");
        """;

    private const string Order = """{"placed": "2024-02-29T08:30:06.0Z", "key": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "parcel": {"weights": [1.50, 2], "receiver": {"site": "https://example.com/a"}}}""";

    [Fact]
    public async Task Two_schemas_that_refer_to_each_other_have_types_of_their_own()
    {
        using var project = Project("""DotNetTypes="true" """, "");

        var (exitCode, output) = await project.BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["2024 f81d4fae-7dec-11d0-a765-00a0c91e6bf6 https://example.com/a 2", "yesterday https://example.com 0"], await RunAsync(project));
    }

    [Fact]
    public async Task Formats_are_asserted_for_the_schema_of_which_the_project_says_so()
    {
        using var project = Project("""DotNetTypes="true" """, """AssertFormats="true" """);

        var (exitCode, output) = await project.BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal("yesterday https://example.com 1", (await RunAsync(project))[^1]);

        project.Write("orders.json", Order.Replace("2024-02-29", "2023-02-29", StringComparison.Ordinal));
        project.Write("parcels.json", """{"sent": "yesterday"}""");
        (exitCode, output) = await project.BuildAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"orders\.json\(1,12\): error RK1004: .*must be of the format date-time", output);
        Assert.Matches(@"parcels\.json\(1,10\): error RK1004: .*must be of the format date-time", output);
    }

    private static ThrowAwayProject Project(string ofOrders, string ofParcels)
    {
        var project = new ThrowAwayProject($"""
            {ThrowAwayProject.WithTypes}
            <PropertyGroup>
              <OutputType>Exe</OutputType>
              <Nullable>enable</Nullable>
              <ImplicitUsings>enable</ImplicitUsings>
              <IsAotCompatible>true</IsAotCompatible>
              <EnableDefaultRegistrySchemaItems>false</EnableDefaultRegistrySchemaItems>
            </PropertyGroup>
            <ItemGroup>
              <RegistrySchema Include="orders.schema.json" Namespace="Shop.Orders" {ofOrders}/>
              <RegistrySchema Include="parcels.schema.json" Namespace="Shop.Parcels" {ofParcels}/>
              <ModelRegistry Include="orders.json" Name="Own" />
              <ModelRegistry Include="parcels.json" Name="Sent" />
            </ItemGroup>
            """);
        project.Write("orders.schema.json", Orders);
        project.Write("parcels.schema.json", Parcels);
        project.Write("orders.json", Order);
        project.Write("parcels.json", "{}");
        project.Write("sent.json", """{"sent": "yesterday", "sender": {"site": "https://example.com"}}""");
        project.Write("Code.cs", Program);
        return project;
    }

    private static async Task<string[]> RunAsync(ThrowAwayProject project) =>
        (await project.ExecuteAsync("bin/Debug/net10.0/Consumer.dll")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
