using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Storage.Views;

internal sealed class SavedViewRow
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string Query { get; set; }

    public required string Notes { get; set; }

    public required DateTimeOffset AsOf { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required string EditKeyHash { get; set; }

    public static SavedViewRow Of(SavedView view) => new()
    {
        Id = view.Id,
        Name = view.Name,
        Query = view.Query,
        Notes = view.Notes,
        AsOf = view.AsOf,
        CreatedAt = view.CreatedAt,
        UpdatedAt = view.UpdatedAt,
        EditKeyHash = view.EditKeyHash,
    };

    public SavedView ToView() => new()
    {
        Id = Id,
        Name = Name,
        Query = Query,
        Notes = Notes,
        AsOf = AsOf,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        EditKeyHash = EditKeyHash,
    };
}
