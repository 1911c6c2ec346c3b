using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Which changes are breaking: as the rules have it, but for what a file says.</summary>
internal sealed class ChangeSeverities
{
    private const string Breaking = "breaking";
    private const string Compatible = "compatible";

    private readonly Dictionary<string, bool> _isBreaking = new(StringComparer.Ordinal);

    /// <summary>The rules' own.</summary>
    public static ChangeSeverities Default { get; } = new();

    /// <summary>
    /// Reads a file of lines <c>RULE: breaking</c> or <c>RULE: compatible</c>; empty lines and what stands behind
    /// <c>#</c> are passed over.
    /// </summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or a line of it is not understood.</exception>
    public static ChangeSeverities Read(string path)
    {
        var severities = new ChangeSeverities();
        var text = DocumentFile.Read(path, path, scanFirst: false).Text;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var words = line.Split('#')[0].Split(':', StringSplitOptions.TrimEntries);
            if (words is [""])
            {
                continue;
            }

            if (words is not [var rule, Breaking or Compatible] || ChangeRule.All.All(known => known.Name != rule))
            {
                throw new UnusableInputException(
                    FormattableString.Invariant($"'{path}', line {index + 1}: '{line.Trim()}' is not understood. A line is RULE: {Breaking}, or RULE: {Compatible}; the rules are {string.Join(", ", ChangeRule.All.Select(known => known.Name))}."));
            }

            if (!severities._isBreaking.TryAdd(rule, words[1] == Breaking))
            {
                throw new UnusableInputException(FormattableString.Invariant($"'{path}', line {index + 1}: '{rule}' stands there twice."));
            }
        }

        return severities;
    }

    /// <summary>Whether <paramref name="change"/> is breaking.</summary>
    public bool IsBreaking(CatalogChange change) => _isBreaking.GetValueOrDefault(change.Rule.Name, change.Rule.IsBreaking);
}
