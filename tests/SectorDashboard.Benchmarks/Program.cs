using BenchmarkDotNet.Running;
using SectorDashboard.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(SampleViews).Assembly).Run(args);
