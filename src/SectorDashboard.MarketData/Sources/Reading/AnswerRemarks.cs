namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>Collects what was odd in an answer; the first ones in full, further ones as a number.</summary>
internal sealed class AnswerRemarks
{
    private const int MostListed = 20;

    private readonly List<string> _listed = [];
    private int _further;

    public void Add(string remark)
    {
        if (_listed.Count < MostListed)
        {
            _listed.Add(remark);
        }
        else
        {
            _further++;
        }
    }

    public IReadOnlyList<string> ToList() => _further == 0 ? [.. _listed] : [.. _listed, $"and {_further} more"];
}
