using SectorDashboard.Web.Configuration;
using SectorDashboard.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
var (settings, problem) = DashboardSettings.Read(builder.Configuration);
if (settings is null)
{
    await Console.Error.WriteLineAsync(problem);
    return 1;
}

builder.AddDashboard(settings);
var app = builder.Build();
app.UseDashboard();
await app.RunAsync();
return 0;
