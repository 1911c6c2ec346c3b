using System;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CspCatalogGen.Benchmarks;

if (args is not ([] or ["--short"]))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/CspCatalogGen.Benchmarks [-- --short]");
    return 2;
}

// In this process, so that nothing but this project has to be built; every ratio is of two figures of one run.
var job = (args.Length > 0 ? Job.ShortRun : Job.MediumRun.WithLaunchCount(1)).WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(args.Length > 0 ? NullLogger.Instance : ConsoleLogger.Default);
var reports = BenchmarkRunner
    .Run([typeof(UpgradeBenchmarks), typeof(NameBenchmarks), typeof(CheckBenchmarks), typeof(BulkBenchmarks), typeof(PageBenchmarks)], config)
    .SelectMany(summary => summary.Reports)
    .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);

Console.WriteLine();
foreach (var ratio in Ratio.All)
{
    Console.WriteLine(reports.TryGetValue(ratio.What, out var ours) && reports.TryGetValue(ratio.Against, out var theirs) && ours.Success && theirs.Success
        ? ratio.Line(Best(ours), Best(theirs), ours.GcStats.GetBytesAllocatedPerOperation(ours.BenchmarkCase) ?? -1)
        : $"{ratio.What} against {ratio.Against}: not measured");
}

return 0;

// What else the machine does only ever adds to a time, so the best iteration tells most.
static double Best(BenchmarkReport report) => report.ResultStatistics!.Min;
