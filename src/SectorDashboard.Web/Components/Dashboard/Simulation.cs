using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>
/// The simulation of a view off the circuit's thread, in samples that grow, each of which holds the one before. There is one at a time: a newer view stops the older.
/// </summary>
internal sealed class Simulation
{
    // Samples of a long simulation that are shown on the way.
    private static readonly int[] s_samples = [10_000, 50_000];

    private CancellationTokenSource? _running;

    /// <summary>How many paths are in of how many; null where nothing is simulated.</summary>
    public (int Done, int Total)? Progress { get; private set; }

    /// <summary>Ends the simulation that runs, if one does.</summary>
    public void Stop()
    {
        _running?.Cancel();
        _running = null;
        Progress = null;
    }

    /// <summary>Simulates a view, which stops an earlier simulation.</summary>
    /// <param name="view">The view.</param>
    /// <param name="inSamples">Whether paths are still to come; else the view is answered whole at once.</param>
    /// <param name="answer">Answers the view with some of its paths.</param>
    /// <param name="show">Shows such an answer.</param>
    /// <param name="changed">Called when the progress has changed.</param>
    public async Task RunAsync(View view, bool inSamples, Func<View, CancellationToken, ShownView> answer, Func<ShownView, Task> show, Action changed)
    {
        Stop();
        using var stopping = new CancellationTokenSource();
        _running = stopping;
        Progress = (0, view.Paths);
        changed();
        try
        {
            foreach (var paths in s_samples.Where(sample => inSamples && sample < view.Paths).Append(view.Paths))
            {
                var shown = await Task.Run(() => answer(view with { Paths = paths }, stopping.Token), stopping.Token);
                stopping.Token.ThrowIfCancellationRequested();
                Progress = (paths, view.Paths);
                await show(shown);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader stopped it, or went on to another view.
        }
        finally
        {
            if (_running == stopping)
            {
                _running = null;
                Progress = null;
                changed();
            }
        }
    }
}
