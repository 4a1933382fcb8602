namespace SectorDashboard.MarketData.History;

/// <summary>
/// The database did not give or keep what it was asked to. The message is for readers of the page and tells nothing about the database;
/// the inner exception is for those who run the program.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>Says that the database does not answer.</summary>
    public StorageException()
        : this("The database does not answer. Try again in a moment.")
    {
    }

    /// <summary>Says what a reader must know.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Says what a reader must know, and keeps what the database said.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
