using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.Storage.Prices;

namespace SectorDashboard.Storage;

/// <summary>The database: recorded prices, decisions about them and funds' holdings, which are only ever added, saved views and events.</summary>
internal abstract class DashboardDbContext(DbContextOptions options) : DbContext(options)
{
    // The order of adding, which the domain's own records do not know.
    private const string Number = "Number";

    public DbSet<PriceRecordingRow> PriceRecordings => Set<PriceRecordingRow>();

    public DbSet<PriceCorrection> PriceCorrections => Set<PriceCorrection>();

    public DbSet<FundHoldings> FundHoldings => Set<FundHoldings>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<MarketEvent> MarketEvents => Set<MarketEvent>();

    /// <summary>Reaches the database before anything else does, and readies it for migrating.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Makes whoever else wants to migrate wait until this is disposed; null where the migrations' own lock does.</summary>
    public virtual Task<IAsyncDisposable?> LockForMigratingAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>Makes whoever else wants to add prices wait until the transaction has ended.</summary>
    public abstract Task LockForAddingAsync(CancellationToken cancellation);

    /// <summary>The corrections in the order of adding within an instant.</summary>
    public IQueryable<PriceCorrection> CorrectionsInOrder =>
        PriceCorrections.AsNoTracking().OrderBy(c => c.RecordedAt).ThenBy(c => EF.Property<int>(c, Number));

    /// <summary>The holdings in the order of adding within an instant.</summary>
    public IQueryable<FundHoldings> HoldingsInOrder =>
        FundHoldings.AsNoTracking().OrderBy(h => h.RecordedAt).ThenBy(h => EF.Property<int>(h, Number));

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
        modelBuilder.Entity<PriceCorrection>(row =>
        {
            row.Property<int>(Number);
            row.HasKey(Number);
            row.Property(c => c.Id).IsRequired();
            row.HasIndex(c => c.Id).IsUnique();
            row.HasIndex(c => c.RecordedAt);
        });
        modelBuilder.Entity<FundHoldings>(row =>
        {
            row.Property<int>(Number);
            row.HasKey(Number);
            row.HasIndex(h => h.RecordedAt);
        });
        modelBuilder.Entity<SavedView>(row =>
        {
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).HasMaxLength(22);
        });
        modelBuilder.Entity<MarketEvent>(row =>
        {
            row.HasKey(e => e.Id);
            row.Property(e => e.Id).HasMaxLength(32);
            row.Property(e => e.Title).HasMaxLength(EventTitle.Longest);
            row.Property(e => e.Category).HasConversion<string>().HasMaxLength(20);
            row.Property(e => e.Source).HasMaxLength(MarketEvent.LongestSource);
            row.Ignore(e => e.Entry);
            row.HasIndex(e => new { e.Date, e.Title, e.Category }).IsUnique();
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    /// <summary>SQLite cannot order by a DateTimeOffset; every instant here is UTC to the millisecond.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
