using System.Buffers;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>
/// Reads answers whole, as far as a bound. It stands under the time-outs and the further tries, so that a body that drips, breaks off or never
/// ends is met by them like a server that does not answer.
/// </summary>
internal sealed class BoundedBodyHandler(int maxBytes) : DelegatingHandler
{
    private const int BlockBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            using var arriving = response.Content;
            response.Content = new ByteArrayContent(await ReadAsync(arriving, cancellationToken));
            response.Content.Headers.LastModified = arriving.Headers.LastModified;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge();
        }

        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            using var body = new MemoryStream();
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            for (var count = -1; count != 0;)
            {
                count = await stream.ReadAsync(block, cancellation);
                if (body.Length + count > maxBytes)
                {
                    throw TooLarge();
                }

                body.Write(block, 0, count);
            }

            return body.ToArray();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new BrokenBodyException(e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private RefusedAnswerException TooLarge() => new(SourceFailure.TooLarge, $"the answer is larger than {maxBytes:N0} bytes, which is all that is read");
}

/// <summary>A body that broke off; a further try may help, as with other failures of the connection.</summary>
internal sealed class BrokenBodyException(Exception inner) : HttpRequestException(HttpRequestError.ResponseEnded, "The answer broke off.", inner);
