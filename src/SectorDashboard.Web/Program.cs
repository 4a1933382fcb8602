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
if (await StorageServices.OpenAsync(app.Services, CancellationToken.None) is { } refusal)
{
    await Console.Error.WriteLineAsync($"{settings.DatabaseKey}: {refusal}");
    return 1;
}

app.UseDashboard();
await app.RunAsync();
return 0;
