using CsvHelper;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>The reading of one file: counts, problems and the rows so far.</summary>
internal sealed class FileReading(ImportLimits limits)
{
    private readonly PriceRows _rows = new("line");
    private readonly List<RowProblem> _problems = [];
    private PriceFormat? _format;
    private RowProblem? _rejection;
    private int _missing;

    /// <summary>Data rows read so far.</summary>
    public int Rows { get; private set; }

    public ParsedPriceFile Read(CsvReader csv, WatchedStream content, CancellationToken cancellation)
    {
        var headers = csv.Headers;
        if (headers.Count == 0)
        {
            throw new RefusedContentException("The file is empty.", ContentRefusal.Empty);
        }

        if (WhyNotATable(content) is { } reason)
        {
            throw new RefusedContentException(reason);
        }

        _format = FormatRecognition.Recognise(headers);
        ReadRows(csv, headers, content, cancellation);
        if (_rows.Count == 0)
        {
            throw new RefusedContentException(Rows == 0 ? "The file has a header and no rows." : $"None of the {Rows} rows has a usable price.", ContentRefusal.Empty);
        }

        var accepted = _rows.Count;
        var (bars, splits) = _rows.ToBars(Report);
        _problems.Sort((a, b) => a.Row.CompareTo(b.Row));
        return new ParsedPriceFile
        {
            Format = _format.Name,
            Series = _format.Series,
            AdjustedFor = _format.AdjustedFor,
            Rows = Rows,
            Accepted = accepted,
            Missing = _missing,
            Rejected = Rows - accepted - _missing,
            Problems = _problems,
            Remarks = [.. Remarks(Rows - accepted - _missing)],
            Bars = bars,
            Splits = splits,
        };
    }

    public ParsedPriceFile Refused(string reason, ContentRefusal kind) => new()
    {
        Format = _format?.Name ?? "",
        Series = _format?.Series,
        AdjustedFor = _format?.AdjustedFor ?? default,
        Rows = Rows,
        Missing = _missing,
        Rejected = Rows - _missing,
        Problems = _problems,
        Refusal = reason,
        RefusalKind = kind,
    };

    /// <summary>What the content is when its first character shows that it is no table; null where it may be one.</summary>
    public static string? WhyNotATable(WatchedStream content) => (char)content.FirstByte switch
    {
        '<' => "The file is a web page (HTML or XML), not a table of prices.",
        '{' or '[' => "The file is JSON, not a table of prices.",
        _ => null,
    };

    private IEnumerable<string> Remarks(int rejected)
    {
        if (rejected > 0)
        {
            yield return $"{rejected:N0} of {Rows:N0} rows could not be read; the first is line {_rejection!.Row}, {_rejection.Field}: {_rejection.Message}.";
        }

        if (_rows.Repeats > 0)
        {
            yield return $"{_rows.Repeats:N0} of {Rows:N0} rows repeat a day with the same values.";
        }

        if (!_rows.IsInOrder)
        {
            yield return "The rows are not in order of time.";
        }
    }

    private void ReadRows(CsvReader csv, IReadOnlyList<string> headers, WatchedStream content, CancellationToken cancellation)
    {
        RowReader? reader = null;
        var shortLine = 0L;
        while (csv.Read())
        {
            if (Rows == limits.MaxRows)
            {
                throw new RefusedContentException($"The file has more than {limits.MaxRows:N0} rows.", ContentRefusal.TooLarge);
            }

            if (Rows++ % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (reader is null)
            {
                _format = FormatRecognition.ByFirstDate(_format!, csv.GetSpan(_format!.DateColumn));
                reader = new RowReader(csv, _format, headers);
            }

            shortLine = csv.FieldCount < headers.Count ? csv.LineNumber : 0;
            switch (reader.Read())
            {
                case RowOutcome.Accepted:
                    _rows.Add(reader.Date, reader.Values, (int)csv.LineNumber);
                    break;
                case RowOutcome.Missing:
                    _missing++;
                    break;
                default:
                    _rejection ??= reader.Problem;
                    Report(reader.Problem!);
                    break;
            }
        }

        if (shortLine > 0 && !content.EndsWithLineBreak)
        {
            throw new RefusedContentException($"The file is cut off in line {shortLine}.", ContentRefusal.CutOff);
        }
    }

    private void Report(RowProblem problem)
    {
        if (_problems.Count < limits.MaxProblemsListed)
        {
            _problems.Add(problem);
        }
    }
}
