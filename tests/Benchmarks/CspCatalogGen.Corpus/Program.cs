using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Corpus;

int Option(string name, int otherwise)
    => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
int Mutants() => Option("--count", 2000);
int Seed() => Option("--seed", 1);
string Lines(LineCount count) => $"{count.One,6} {count.Most.Lines,3} {count.Most.Mutant,8}";
bool IsShown(Func<int, int, string> show)
{
    if (!args.Contains("--show"))
    {
        return false;
    }

    Console.Write(show(Option("--show", 0), Seed()));
    return true;
}

if (args.Length >= 2 && args[0] == "mutate")
{
    var run = new MutationRun(args[1]);
    if (IsShown(run.Show))
    {
        return 0;
    }

    var report = run.Run(Mutants(), Seed());
    Console.WriteLine($"{report.Right} right, {report.Refused} refused, {report.Changed} changed, {report.Failures.Count} failures");
    report.Failures.ForEach(Console.WriteLine);
    return report.Failures.Count == 0 ? 0 : 1;
}

if (args.Length >= 2 && args[0] == "meaning")
{
    var run = new MeaningRun(args[1]);
    if (IsShown(run.Show))
    {
        return 0;
    }

    var reports = run.Run(Mutants(), Seed());
    Console.WriteLine("                                                          alone, lines      each tenth beside translations");
    Console.WriteLine("what was done                              told  silent    one   most (of)    one   most (of)");
    foreach (var report in reports)
    {
        Console.WriteLine($"{report.Mutator,-40} {report.Told,6} {report.Silent.Count,7} {Lines(report.Alone)} {Lines(report.Beside)}");
        report.Silent.Take(3).ToList().ForEach(silent => Console.WriteLine("    " + silent));
    }

    return reports.All(report => report.Silent.Count == 0) ? 0 : 1;
}

if (args.Length >= 2 && args[0] == "lines")
{
    var run = new LineRun(args[1]);
    if (IsShown(run.Show))
    {
        return 0;
    }

    string Share(LineCount count) => $"{count.None,6} {count.One,5} {count.More,5} {count.Most.Lines,4} {count.Most.Mutant,7}";
    var reports = run.Run(Mutants(), Seed(), args.Contains("--verbose") ? Console.WriteLine : null);
    Console.WriteLine("                              source, lines                   translation, lines              names document, lines");
    Console.WriteLine("what was done                  none   one  more most    (of)   none   one  more most    (of)   none   one  more most    (of)");
    foreach (var report in reports)
    {
        Console.WriteLine($"{report.Mutator,-28} {Share(report.In(Damaged.Source))} {Share(report.In(Damaged.Translation))} {Share(report.In(Damaged.Names))}");
    }

    return 0;
}

if (args.Length == 0 || !File.Exists(Path.Combine(args[0], "expected.json")))
{
    Console.Error.WriteLine("usage: CspCatalogGen.Corpus FOLDER [--verbose]   (FOLDER holds pages and their expected.json)");
    Console.Error.WriteLine("       CspCatalogGen.Corpus mutate FOLDER [--count N] [--seed N] [--show MUTANT]");
    Console.Error.WriteLine("       CspCatalogGen.Corpus meaning FOLDER [--count N] [--seed N] [--show MUTANT]");
    Console.Error.WriteLine("       CspCatalogGen.Corpus lines FOLDER [--count N] [--seed N] [--show MUTANT] [--verbose]");
    return 2;
}

var modes = new Modes(args[0]);
var isVerbose = args.Contains("--verbose");
var failed = false;
Console.WriteLine("mode                                      right  refused  wrong");
foreach (var (name, mustBeRight, outcomes) in modes.All())
{
    var all = outcomes.ToList();
    int Count(Verdict verdict) => all.Count(outcome => outcome.Verdict == verdict);
    Console.WriteLine($"{name,-40} {Count(Verdict.Right),6} {Count(Verdict.Refused),8} {Count(Verdict.Wrong),6}");
    failed |= Count(Verdict.Wrong) > 0 || (mustBeRight && Count(Verdict.Refused) > 0);
    foreach (var outcome in all.Where(outcome => outcome.Verdict == Verdict.Wrong || (isVerbose && outcome.Differences.Count > 0)))
    {
        Console.WriteLine($"  {outcome.Verdict} {outcome.What}");
        foreach (var difference in outcome.Differences)
        {
            Console.WriteLine($"    {difference}");
        }
    }
}

return failed ? 1 : 0;
