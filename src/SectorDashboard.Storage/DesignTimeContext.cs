using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SectorDashboard.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> make a migration without starting the program.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<DashboardDbContext>
{
    public DashboardDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DashboardDbContext>().UseSqlite("Data Source=design.db").Options);
}
