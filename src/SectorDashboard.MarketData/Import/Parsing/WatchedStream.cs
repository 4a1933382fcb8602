using System.Buffers;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Passes content on while it counts bytes, looks for binary content and remembers its first and last bytes.</summary>
internal sealed class WatchedStream(Stream inner, long maxBytes, CancellationToken cancellation) : Stream
{
    // The last three are the byte order mark of UTF-8.
    private static readonly SearchValues<byte> s_blank = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    private long _bytes;

    /// <summary>The first byte that is neither blank nor part of a byte order mark; 0 before there is one.</summary>
    public byte FirstByte { get; private set; }

    /// <summary>Whether the last byte read ends a line.</summary>
    public bool EndsWithLineBreak { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _bytes;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = inner.Read(buffer);
        if (count > 0)
        {
            Watch(buffer[..count]);
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Watch(ReadOnlySpan<byte> block)
    {
        _bytes += block.Length;
        if (_bytes > maxBytes)
        {
            throw new RefusedContentException($"The file is larger than {maxBytes:N0} bytes.", ContentRefusal.TooLarge);
        }

        // Text has no control characters other than tab and line breaks.
        if (block.IndexOfAnyInRange((byte)0, (byte)8) >= 0 || block.IndexOfAnyInRange((byte)14, (byte)31) >= 0)
        {
            throw new RefusedContentException("The file is binary, not text.");
        }

        if (FirstByte == 0)
        {
            var first = block.IndexOfAnyExcept(s_blank);
            FirstByte = first < 0 ? (byte)0 : block[first];
        }

        EndsWithLineBreak = block[^1] is (byte)'\n' or (byte)'\r';
    }
}
