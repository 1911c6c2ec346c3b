using System;
using System.IO;
using System.Reflection;
using System.Text;

/// <summary>
/// What the runtime calls before the sample's <c>Main</c> where <c>DOTNET_STARTUP_HOOKS</c> names this assembly: many
/// questions to one process. The runtime wants the class outside of any namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>Stands in a question between its parts, and behind each answer; no text of the sample has it.</summary>
    public const char End = '\0';

    /// <summary>Calls <c>Main</c> for every line of the input: the terminal's width, then the arguments.</summary>
    public static void Initialize()
    {
        var main = Assembly.Load("UpgradeAdvisor").EntryPoint!;
        using var questions = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (questions.ReadLine() is { } question)
        {
            var parts = question.Split(End);
            Environment.SetEnvironmentVariable("COLUMNS", parts[0].Length == 0 ? null : parts[0]);
            var status = main.Invoke(null, [parts[1..]]);
            Console.Error.WriteLine(End);
            Console.Out.WriteLine($"{End}{status}");
        }

        Environment.Exit(0);
    }
}
