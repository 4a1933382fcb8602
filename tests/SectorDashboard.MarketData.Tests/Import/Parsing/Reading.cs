using System.Text;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

/// <summary>Reads price files for tests from text, bytes or the shared folders.</summary>
internal static class Reading
{
    public static ParsedPriceFile Text(string text, ImportLimits? limits = null) => Bytes(Encoding.UTF8.GetBytes(text), limits);

    public static ParsedPriceFile Bytes(byte[] bytes, ImportLimits? limits = null)
    {
        using var content = new MemoryStream(bytes);
        return PriceFileReader.Read(content, limits ?? new ImportLimits(), TestContext.Current.CancellationToken);
    }

    public static ParsedPriceFile File(string path)
    {
        using var content = System.IO.File.OpenRead(path);
        return PriceFileReader.Read(content, new ImportLimits(), TestContext.Current.CancellationToken);
    }
}
