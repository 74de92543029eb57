using Cortex.RegistryKit;
using Cortex.RegistryKit.Language.Changes;
using Warehouse;

// A schema of our own, and a file of its kind. The compiler has checked the file, and every name below.
var deliveries = CommittedRegistry.Load().RequireValid();

Console.WriteLine("Who delivers:");
foreach (var route in deliveries.Data.Routes) Console.WriteLine($"  {route.Key}: {Describe(deliveries.Resolve(route.Key))}");
Console.WriteLine($"  {Carriers.SmallVan} takes {deliveries.Data.Carriers.Find(Carriers.SmallVan)!.CapacityKg} kg, since the file says nothing else");

// A home: one folder a user, each with a file of its own. Here it is a temporary one.
var folder = Directory.CreateTempSubdirectory("warehouse-").FullName;
try
{
    var home = new RegistryHome<Deliveries>(folder);
    await ChangeAsync(home, UserName.Parse("bremen"));
    await MigrateAsync(home, UserName.Parse("emden"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task ChangeAsync(RegistryHome<Deliveries> home, UserName user)
{
    await WriteAsync(user, deliveries.Content.ToArray());

    // The schema says the fate of every reference: carriers go with their service, and slots with their carrier become empty.
    var changed = await home.UpdateAsync(user, registry => registry.RemoveService(Services.Swift));
    Console.WriteLine("Without Swift Parcels:");
    Console.WriteLine($"  carriers: {string.Join(", ", changed.Data.Carriers.Select(carrier => carrier.Id))}");
    Console.WriteLine($"  {Routes.Abroad}: {Describe(changed.Resolve(Routes.Abroad))}");

    try
    {
        await home.UpdateAsync(user, registry => registry.RemoveDepot(Depots.Harbour));
    }
    catch (EntityInUseException problem)
    {
        Console.WriteLine($"  the harbour stays: {problem.Message}");
    }

    Console.WriteLine($"  lines of the file that changed: {await ChangedLinesAsync(user)}");
}

async Task MigrateAsync(RegistryHome<Deliveries> home, UserName user)
{
    await WriteAsync(user, """{"version": 1, "depots": [{"id": "quay"}], "vans": [{"id": "old-van", "depot_id": "quay"}], "routes": {"north": {"first": "old-van"}}}"""u8.ToArray());

    var migrated = await home.MigrateAsync(user);
    Console.WriteLine($"From {migrated.Migration?.From}:");
    foreach (var change in migrated.Migration?.Changes ?? []) Console.WriteLine($"  {change}");
    Console.WriteLine($"  {Routes.North}: {Describe(migrated.Resolve(Routes.North))}");
}

async Task WriteAsync(UserName user, byte[] content)
{
    Directory.CreateDirectory(Path.Combine(folder, user.Value));
    await File.WriteAllBytesAsync(Path.Combine(folder, user.Value, "warehouse.json"), content);
}

async Task<int> ChangedLinesAsync(UserName user)
{
    var before = await File.ReadAllLinesAsync(CommittedRegistry.Path);
    var after = await File.ReadAllLinesAsync(Path.Combine(folder, user.Value, "warehouse.json"));
    return before.Except(after).Count();
}

// One type for each sort of carrier: a compiler that knows them all says when one is forgotten.
static string Describe(ResolvedCarrier carrier) => carrier switch
{
    ResolvedVanCarrier van => $"{van.Id}, from {(van.City.Length > 0 ? van.City : "a depot without a city")}",
    ResolvedParcelCarrier parcel => $"{parcel.Id}, by {parcel.Url}, {(parcel.Key.IsEmpty ? "no key" : "key set")}",
    ResolvedPickupCarrier pickup => $"{pickup.Id}: {pickup.Carrier.Label}",
    _ => $"{carrier.Id}, a carrier of the type {carrier.Carrier.Type}",
};
