using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>When a question is asked once more, how long it may take, and when a source is left alone.</summary>
internal static class SourceResilience
{
    /// <summary>How long a source that fails is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private const int FurtherTries = 2;

    // Fewer than three questions with all their tries say little about a source.
    private const int FewestTries = 8;
    private const double FailingShare = 0.9;

    /// <summary>From outside in: the whole time, further tries, leaving alone, the time of one try.</summary>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, SourceSettings settings, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(settings.Timeout)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = FurtherTries,
                Delay = settings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(CanHelp(attempt.Outcome, settings, time)),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response ? RetryAfter.Of(response, time) : null),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = FailingShare,
                MinimumThroughput = FewestTries,
                SamplingDuration = Rest,
                BreakDuration = Rest,
            })
            .AddTimeout(settings.Timeout / 2);
    }

    /// <summary>A further try helps against a broken connection, and where the source itself is in trouble and does not ask for a long wait.</summary>
    private static bool CanHelp(Outcome<HttpResponseMessage> outcome, SourceSettings settings, TimeProvider time)
    {
        if (outcome.Result is not { } response)
        {
            return outcome.Exception is HttpRequestException or TimeoutRejectedException;
        }

        var wait = RetryAfter.Of(response, time);
        return response.StatusCode switch
        {
            // Without a word on how long to wait, asking again only makes it worse.
            HttpStatusCode.TooManyRequests => wait <= settings.LongestWait,
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => wait is null || wait <= settings.LongestWait,
            _ => false,
        };
    }
}
