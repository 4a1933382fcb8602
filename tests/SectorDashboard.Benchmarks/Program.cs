using BenchmarkDotNet.Running;
using SectorDashboard.Benchmarks;

if (args is ["start", var folder])
{
    await StartMeasurement.RunAsync(folder);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SampleViews).Assembly).Run(args);
