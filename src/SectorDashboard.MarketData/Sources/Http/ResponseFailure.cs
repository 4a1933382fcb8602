using System.Net;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>Says what an answer's status means where it is not a good one.</summary>
internal static class ResponseFailure
{
    /// <summary>Why there is no answer to read; null where there is one, or nothing has changed.</summary>
    public static RefusedAnswerException? Of(HttpResponseMessage response, ReadOnlySpan<byte> content, bool needsKey, bool askedForChange, TimeProvider time)
    {
        var status = response.StatusCode;
        return status switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.NotModified when askedForChange => null,
            HttpStatusCode.NoContent or HttpStatusCode.ResetContent => Failure(SourceFailure.Empty, content),
            HttpStatusCode.PartialContent => Failure(SourceFailure.CutOff, content),
            HttpStatusCode.RequestTimeout => Failure(SourceFailure.TimedOut, content),

            // A used-up quota is "payment required" at one source.
            HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired => Failure(SourceFailure.LimitReached, content),

            // A refusal may be of the key, or of this one symbol with this key; only the words tell.
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                Failure(AnswerText.KindOf(content, needsKey ? SourceFailure.KeyRefused : SourceFailure.ServerError), content),
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity =>
                Failure(AnswerText.KindOf(content, SourceFailure.NotKnown), content),
            >= HttpStatusCode.BadRequest => Failure(SourceFailure.ServerError, content),
            _ => Failure(SourceFailure.NotPrices, content),
        };

        RefusedAnswerException Failure(SourceFailure kind, ReadOnlySpan<byte> said) =>
            new(kind, $"it answered with status {(int)status}{AnswerText.Quote(said)}", RetryAfter.Of(response, time));
    }
}
