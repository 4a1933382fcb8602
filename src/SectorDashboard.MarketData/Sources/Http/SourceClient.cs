using System.Net.Http.Headers;
using System.Security.Cryptography;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>Asks one source, one question at a time; whatever goes wrong is a <see cref="RefusedAnswerException"/>, only cancellation is not.</summary>
internal sealed class SourceClient(string name, Uri home, TimeSpan pace, bool needsKey, SourceSettings settings, IHttpClientFactory clients, HostTurns turns, TimeProvider time)
{
    // Two sources hang or refuse where this does not look like a browser.
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private const string Ourselves = "SectorDashboard";

    private readonly Uri _home = WithSlash(settings.BaseAddress ?? home);

    /// <summary>The answer to a question; null where nothing has changed since the answer that the validators are of.</summary>
    public async Task<SourceAnswer?> AskAsync(SourceQuestion question, SourceValidators? validators, CancellationToken cancellation)
    {
        var address = new Uri(_home, question.Path);
        using var turn = await turns.TakeAsync(address, settings.Pace ?? pace, cancellation);
        using var request = Request(address, question, validators);
        using var response = await SendAsync(request, cancellation);

        // It is in memory already.
        var content = await response.Content.ReadAsByteArrayAsync(cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        SourceKey.Mask(content, settings.ApiKey);
        if (ResponseFailure.Of(response, content, needsKey, validators is not null, time) is { } failure)
        {
            throw failure;
        }

        return (int)response.StatusCode == 304 ? null : new SourceAnswer(content, hash, ValidatorsOf(response));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var client = clients.CreateClient(name);
            return await client.SendAsync(request, cancellation);
        }
        catch (BrokenCircuitException)
        {
            throw new RefusedAnswerException(SourceFailure.Resting, "it failed so often that it is left alone for some minutes", SourceResilience.Rest);
        }
        catch (Exception e) when (e is TimeoutRejectedException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new RefusedAnswerException(SourceFailure.TimedOut, "it took too long");
        }
        catch (BrokenBodyException)
        {
            throw new RefusedAnswerException(SourceFailure.CutOff, "the answer broke off");
        }
        catch (HttpRequestException e)
        {
            throw new RefusedAnswerException(SourceFailure.Unreachable, $"it could not be reached ({e.HttpRequestError})");
        }
    }

    private static HttpRequestMessage Request(Uri address, SourceQuestion question, SourceValidators? validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", question.AsBrowser ? Browser : Ourselves);
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/csv, */*;q=0.5");
        request.Headers.Authorization = question.Authorization;
        if (EntityTagHeaderValue.TryParse(validators?.ETag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        request.Headers.IfModifiedSince = validators?.LastModified;
        return request;
    }

    private static SourceValidators? ValidatorsOf(HttpResponseMessage response)
    {
        var validators = new SourceValidators(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
        return validators is { ETag: null, LastModified: null } ? null : validators;
    }

    /// <summary>Relative paths replace what follows the last slash.</summary>
    private static Uri WithSlash(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.GetLeftPart(UriPartial.Path) + '/');
}

/// <summary>A good answer.</summary>
/// <param name="Content">The body, with the key masked.</param>
/// <param name="ContentHash">SHA-256 of the body as it came.</param>
/// <param name="Validators">What the source said about it; null where nothing.</param>
internal sealed record SourceAnswer(byte[] Content, string ContentHash, SourceValidators? Validators);
