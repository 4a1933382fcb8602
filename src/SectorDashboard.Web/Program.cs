using SectorDashboard.Storage;
using SectorDashboard.Web.Configuration;
using SectorDashboard.Web.Startup;

// Settings and static files lie beside the program, wherever it is started from; relative folders in settings are those of the shell.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var (settings, problem) = DashboardSettings.Read(builder.Configuration);
if (settings is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}

builder.AddDashboard(settings);
var app = builder.Build();

// Building the database's model keeps one processor busy for half a second, in which another can put the pipeline together.
var opening = Task.Run(() => StorageServices.OpenAsync(app.Services, CancellationToken.None));
app.UseDashboard();
if (await opening is { } refusal)
{
    await Console.Error.WriteLineAsync($"{settings.DatabaseKey}: {refusal}");
    return 1;
}

await app.RunAsync();
return 0;
