using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Commands;

/// <summary>The arguments and options that several commands have, each made in one way.</summary>
internal static class CommonOptions
{
    /// <summary>The pages.</summary>
    public static Argument<string[]> Paths(string what = "Pages to read.")
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = what + " A folder is searched for *.md; a file is read whatever its extension.",
            Arity = ArgumentArity.OneOrMore,
        };

        // A mistyped option would be taken for a path.
        paths.Validators.Add(static given =>
        {
            foreach (var word in given.Tokens.Select(static token => token.Value).Where(static word => word.StartsWith('-') && !Path.Exists(word)))
            {
                var options = (given.Parent as CommandResult)?.Command.Options.Select(static option => option.Name) ?? [];
                given.AddError(word == UnreadableFile.Piped ? $"There is no file '{word}'; {UnreadableFile.CureOfPiped}" : $"'{word}' is no option{NearestWord.Tell(word, options)}, and there is no such file.");
            }
        });
        return paths;
    }

    /// <summary>The names document.</summary>
    public static Option<string?> Names(string description = "The names document: offers, markets and their names in every language.")
        => new("--names") { Description = description, HelpName = "FILE" };

    /// <summary>Where the result goes.</summary>
    public static Option<string?> Output(string description = "Write the result to this file instead of standard output.")
        => new("--output", "-o") { Description = description, HelpName = "FILE" };

    /// <summary>The form of the result; the first of <paramref name="formats"/> is the default.</summary>
    public static Option<string> Format(string[] formats, string description = "How the result is written.")
        => OneOf("--format", description, formats, "-f");

    /// <summary>An option that takes one of <paramref name="words"/>; the first is what holds without it.</summary>
    public static Option<string> OneOf(string name, string description, string[] words, params string[] aliases)
    {
        var option = new Option<string>(name, aliases)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var word] && !words.Contains(word.Value, StringComparer.Ordinal))
            {
                given.AddError($"'{word.Value}' is no value of {name}. It is one of: {string.Join(", ", words)}.");
            }
        });
        return option;
    }
}
