using System.Net;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>Follows redirects to https, or on the same host without leaving https; a key goes to no other host.</summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MostHops = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        for (var hop = 0; TargetOf(response, request.RequestUri!) is { } target; hop++)
        {
            response.Dispose();
            if (hop == MostHops)
            {
                throw new RefusedAnswerException(SourceFailure.NotPrices, "it redirects without end");
            }

            request = To(request, target);
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }

    private static Uri? TargetOf(HttpResponseMessage response, Uri from)
    {
        var isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!isRedirect || response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out var target))
        {
            return null;
        }

        var isAllowed = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == from.Scheme && target.Authority == from.Authority);
        return isAllowed
            ? target
            : throw new RefusedAnswerException(SourceFailure.NotPrices, $"it redirects to {QuotedValue.Shorten(target.Host)} without https, which is not followed");
    }

    private static HttpRequestMessage To(HttpRequestMessage request, Uri target)
    {
        var next = new HttpRequestMessage(HttpMethod.Get, target);
        foreach (var (name, values) in request.Headers)
        {
            next.Headers.TryAddWithoutValidation(name, values);
        }

        if (target.Authority != request.RequestUri!.Authority)
        {
            next.Headers.Authorization = null;
        }

        return next;
    }
}
