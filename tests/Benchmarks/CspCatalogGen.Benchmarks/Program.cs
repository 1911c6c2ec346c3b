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

if (TypedUpgrades.RunsAsChild(args) || LookUpCode.RunsAsChild(args) || FirstAnswer.IsAsked(args) || WholeCheck.RunsAsRival(args) || LargeMatrix.RunsAsRival(args))
{
    return 0;
}

if (args is ["--typed"])
{
    return TypedUpgrades.Compare();
}

if (args is ["--code", ..])
{
    LookUpCode.Print(args.ElementAtOrDefault(1));
    return 0;
}

if (args is ["--native"])
{
    return NativeProgram.Compare();
}

if (args is ["--check"])
{
    return WholeCheck.Print();
}

if (args is ["--matrix"])
{
    return LargeMatrix.Print();
}

if (args is ["--watch"])
{
    return WatchedSave.Print();
}

if (args is ["--pages"])
{
    RealPages.Print();
    return 0;
}

if (args is ["--curve", ..])
{
    Curve.Print(args.ElementAtOrDefault(1));
    return 0;
}

if (args is ["--hostile", ..])
{
    Hostile.Print(args.ElementAtOrDefault(1));
    return 0;
}

if (args is ["--edits"])
{
    PrintEdits();
    return 0;
}

if (args is not ([] or ["--short"] or ["--short", _] or ["--once"]))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.Benchmarks [-- --short [PART] | --once | --pages | --check | --matrix | --watch | --edits | --hostile [PART] | --curve [PICTURE.svg] | --typed | --code [METHOD] | --native]");
    return 2;
}

if (args is ["--once"])
{
    PrintWhatRunsOnce();
    return 0;
}

// In this process, so that nothing but this project has to be built; every ratio is of two figures of one run.
var job = (args.Length > 0 ? Job.ShortRun : Job.MediumRun.WithLaunchCount(1)).WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(args.Length > 0 ? NullLogger.Instance : ConsoleLogger.Default);
var part = args.ElementAtOrDefault(1);
Type[] benchmarks = [typeof(UpgradeBenchmarks), typeof(NameBenchmarks), typeof(CheckBenchmarks), typeof(BulkBenchmarks), typeof(PageBenchmarks)];
var reports = BenchmarkRunner
    .Run([.. benchmarks.Where(type => part is null || type.Name.Contains(part, StringComparison.OrdinalIgnoreCase))], config)
    .SelectMany(summary => summary.Reports)
    .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);

Console.WriteLine();
foreach (var ratio in Ratio.All)
{
    if (reports.TryGetValue(ratio.What, out var ours) && reports.TryGetValue(ratio.Against, out var theirs) && ours.Success && theirs.Success)
    {
        Console.WriteLine(ratio.Line(Best(ours), Best(theirs), ours.GcStats.GetBytesAllocatedPerOperation(ours.BenchmarkCase) ?? -1));
    }
    else if (part is null)
    {
        Console.WriteLine($"{ratio.What} against {ratio.Against}: not measured");
    }
}

if (part is null)
{
    PrintWhatRunsOnce();
}

return 0;

// What else the machine does only ever adds to a time, so the best iteration tells most.
static double Best(BenchmarkReport report) => report.ResultStatistics!.Min;

// These take a process or seconds each, so they have no benchmark's loop around them.
static void PrintWhatRunsOnce()
{
    var (generated, fromJson) = FirstAnswer.Measure();
    Console.WriteLine(Ratio.OfFirstAnswer.Line(generated, fromJson, -1));
    var (generatedCode, plainEnum) = CompileTime.Measure();
    Console.WriteLine(Ratio.OfCompiling.Line(generatedCode, plainEnum, -1));
    RealPages.Print();
    var (few, many) = ManyPages.Measure();
    Console.WriteLine(Ratio.OfPages("time").Line(many.Nanoseconds, few.Nanoseconds, -1));
    Console.WriteLine(Ratio.OfPages("allocated", "bytes").Line(many.Allocated, few.Allocated, -1));
    Console.WriteLine(Ratio.OfPages("kept", "bytes").Line(many.Kept, few.Kept, -1));
    PrintEdits();
}

static void PrintEdits()
{
    foreach (var pages in (int[])[10, 1_000])
    {
        Edits.Print($"{pages} pages of 25 languages", ManyPages.Revisions(pages), mostMilliseconds: 10);
    }

    Edits.Print("1000 translations of one page", ManyPages.Translations(1_000), mostMilliseconds: double.PositiveInfinity);
}
