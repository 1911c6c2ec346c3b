using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>The rooms of the compiler use one another in one direction, so that each can be read without those that use it.</summary>
public sealed class RoomTests
{
    private const string Compiler = "CspCatalogGen.Compiler";

    [Theory]
    [InlineData("")]
    [InlineData("Reading")]
    [InlineData("Linking")]
    [InlineData("Facts")]
    public void Rooms_use_one_another_in_one_direction(string house)
    {
        var uses = UsesIn(house);
        uses.Select(use => use.From).Distinct().Count().ShouldBeGreaterThan(3);

        var next = uses.ToLookup(use => use.From, use => use.To);
        uses.Where(use => Reachable(use.To, next).Contains(use.From))
            .Select(use => $"{use.From} uses {use.To} in {use.File}, and is used by it again")
            .ShouldBeEmpty();
    }

    private static HashSet<string> Reachable(string room, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        for (var open = new Stack<string>([room]); open.TryPop(out var current);)
        {
            if (reached.Add(current))
            {
                next[current].ToList().ForEach(open.Push);
            }
        }

        return reached;
    }

    /// <summary>What stands at the top of the files below <paramref name="house"/> of its other rooms.</summary>
    private static List<Use> UsesIn(string house)
    {
        var folder = Path.Combine(Repository.Root, "src", Compiler, house);
        var prefix = house.Length == 0 ? Compiler : $"{Compiler}.{house}";
        var rooms = Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Except(["bin", "obj"]).ToList();
        return rooms
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(folder, room), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Regex.Matches(File.ReadAllText(file), $@"^using (?:static |\w+ = )?{Regex.Escape(prefix)}\.(\w+)", RegexOptions.Multiline)
                    .Select(match => new Use(room, match.Groups[1].Value, Path.GetRelativePath(folder, file)))))
            .Where(use => use.From != use.To && rooms.Contains(use.To))
            .ToList();
    }

    private sealed record Use(string From, string To, string File);
}
