using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Storage.Prices;

namespace SectorDashboard.Storage;

/// <summary>The database: price recordings, which are only ever added, and saved views.</summary>
public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options) : DbContext(options)
{
    internal DbSet<PriceRecordingRow> PriceRecordings => Set<PriceRecordingRow>();

    internal DbSet<SavedView> SavedViews => Set<SavedView>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PriceRecordingRow>(row =>
        {
            row.HasKey(r => r.Id);
            row.Property(r => r.Symbol).HasMaxLength(20);
            row.Property(r => r.Source).HasMaxLength(80);
            row.Property(r => r.FileName).HasMaxLength(260);
            row.Property(r => r.ContentHash).HasMaxLength(64);
            row.HasIndex(r => r.RecordedAt);
        });
        modelBuilder.Entity<SavedView>(row =>
        {
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).HasMaxLength(22);
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    /// <summary>SQLite cannot order by a DateTimeOffset; every instant here is UTC to the millisecond.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
