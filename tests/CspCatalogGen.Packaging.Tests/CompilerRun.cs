using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>How a build started the compiler, and what came of it.</summary>
internal sealed class CompilerRun
{
    private const string AnalyzerOption = "/analyzer:";

    private readonly string _generated;

    private CompilerRun(CommandResult build, IReadOnlyList<string> arguments, string generated)
    {
        Build = build;
        Arguments = arguments;
        _generated = generated;
    }

    public CommandResult Build { get; }

    /// <summary>What the compiler was started with.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The files of our package that the compiler was handed, by their paths in it.</summary>
    public IReadOnlyList<string> Ours => OursAmong(Arguments);

    /// <summary>What our generator made: the bytes of each file, by its name.</summary>
    public IReadOnlyDictionary<string, string> Generated => FilesOf(Path.Combine(_generated, "CspCatalogGen.Generator/CspCatalogGen.Generator.CatalogGenerator"));

    /// <summary>Builds a project anew.</summary>
    /// <param name="project">The project, which was restored.</param>
    /// <param name="name">What to call this run; its files are kept under that name.</param>
    /// <param name="more">More for the command line.</param>
    public static CompilerRun Of(Consumer project, string name, params IEnumerable<string> more)
    {
        var (generated, arguments) = (project.PathOf($"obj/{name}-generated"), project.PathOf($"obj/{name}-arguments.json"));
        Directory.CreateDirectory(generated);
        var build = project.Build([
            "--no-restore", "-t:Rebuild", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", "-getResultOutputFile:" + arguments,
            "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + generated, .. more]);
        using var answer = JsonDocument.Parse(File.ReadAllText(arguments));
        return new CompilerRun(build, ArgumentsIn(answer), generated);
    }

    /// <summary>The files of our package that a compiler would be handed; an editor asks like this.</summary>
    public static IReadOnlyList<string> AskedFor(Consumer project, params IEnumerable<string> more)
    {
        using var answer = JsonDocument.Parse(project.Build([
            "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", .. more]).MustSucceed().Output);
        return OursAmong(ArgumentsIn(answer));
    }

    /// <summary>The bytes of each file in a folder, by its name.</summary>
    public static IReadOnlyDictionary<string, string> FilesOf(string folder)
        => Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    private static List<string> ArgumentsIn(JsonDocument answer)
        => [.. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    private static IReadOnlyList<string> OursAmong(IReadOnlyList<string> arguments)
    {
        var package = $"/cspcataloggen/{Repository.Version}/";
        return [.. arguments
            .Where(argument => argument.StartsWith(AnalyzerOption, StringComparison.Ordinal))
            .Select(argument => argument.Trim('"').Replace('\\', '/'))
            .Where(file => file.Contains(package, StringComparison.Ordinal))
            .Select(file => file[(file.IndexOf(package, StringComparison.Ordinal) + package.Length)..])
            .Order(StringComparer.Ordinal)];
    }
}
