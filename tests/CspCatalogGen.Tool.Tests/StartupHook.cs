using System;
using System.IO;
using System.Reflection;
using System.Text;

/// <summary>
/// What the runtime calls before the tool's <c>Main</c> where <c>DOTNET_STARTUP_HOOKS</c> names this assembly: many runs in one
/// process. The runtime wants the class outside of any namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>Stands between the parts of an order and behind each answer; nothing that the tool prints has it.</summary>
    public const char End = '\0';

    /// <summary>Calls <c>Main</c> for every line of the input: the folder to run in, then the arguments.</summary>
    public static void Initialize()
    {
        var main = Assembly.Load("csp-catalog").EntryPoint!;
        using var orders = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var home = Directory.GetCurrentDirectory();
        while (orders.ReadLine() is { } order)
        {
            var parts = order.Split(End);
            Directory.SetCurrentDirectory(parts[0]);
            var status = main.Invoke(null, [parts[1..]]);
            // A folder that a process is in cannot be deleted everywhere.
            Directory.SetCurrentDirectory(home);
            Console.Error.Write(End);
            Console.Out.Write($"{End}{status}{End}");
        }

        Environment.Exit(0);
    }
}
