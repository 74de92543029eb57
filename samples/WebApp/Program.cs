using Cortex.RegistryKit;
using WebApp;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddModelRegistry(builder.Configuration.GetSection("ModelRegistry"));
builder.Services.AddModelRegistries(builder.Configuration.GetSection("ModelRegistries"));
builder.Services.AddHealthChecks().AddModelRegistry(configure: health => health.Needs[Roles.Chat] = new ModelNeeds { ContextK = RoleEndpoints.ChatContext });
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<RegistryProblems>();

var app = builder.Build();
app.UseExceptionHandler();
app.MapRoles();
app.MapUsers();
app.MapHosts();
app.MapHealth();
app.Run();
