using System;
using System.CommandLine;
using System.Linq;

namespace CspCatalogGen.Tool.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Words
{
    /// <summary>An option that takes one of <paramref name="words"/>; the first is what holds without it.</summary>
    public static Option<string> Option(string name, string description, string[] words, params string[] aliases)
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
