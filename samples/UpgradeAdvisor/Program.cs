using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;
using System.Text;
using Spectre.Console;
using UpgradeAdvisor;

const int Unusable = 2;

var language = new Option<string>("--language", "-l")
{
    Description = $"The language of the offers' names and of the reasons, as zh-TW. The catalog has en, {string.Join(", ", UpgradeCatalog.GetLocales())}.",
    HelpName = "TAG",
    DefaultValueFactory = _ => "en",
};
var market = new Option<Market?>("--market", "-m")
{
    Description = "Asks as if the customer bought in this market.",
    HelpName = string.Join('|', Enum.GetNames<Market>()),
    CustomParser = given =>
    {
        var name = Enum.GetNames<Market>().FirstOrDefault(name => string.Equals(name, given.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            given.AddError($"There is no market '{given.Tokens[0].Value}'. Markets: {string.Join(", ", Enum.GetNames<Market>())}.");
            return null;
        }

        return Enum.Parse<Market>(name);
    },
};
var customer = new Option<string>("--customer", "-c")
{
    Description = "Who is asked about: " + string.Join(", ", ExampleCustomer.All.Select(example => $"{example.Key} ({example.Name})")) + ".",
    HelpName = "NAME",
    DefaultValueFactory = _ => ExampleCustomer.All[0].Key,
};
customer.Validators.Add(given =>
{
    if (given.Tokens is [var name] && ExampleCustomer.Find(name.Value) is null)
    {
        given.AddError($"There is no customer '{name.Value}'. Customers: {string.Join(", ", ExampleCustomer.All.Select(one => one.Key))}.");
    }
});
language.Validators.Add(given =>
{
    if (given.Tokens is [var tag] && !IsLanguageTag(tag.Value))
    {
        given.AddError($"'{tag.Value}' is not a language tag such as zh-TW.");
    }
});

var command = new Command("UpgradeAdvisor", "Tells what a customer's subscriptions can be upgraded to, and why the rest is refused. The answers are compiled from the pages in docs/catalog.")
{
    customer, market, language, new HelpOption(),
};

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine("UpgradeAdvisor: " + Words.Visible(error.Message));
    }

    Console.Error.WriteLine("'dotnet run --project samples/UpgradeAdvisor -- --help' tells how it is used.");
    return Unusable;
}

command.SetAction(_ => Advise(ExampleCustomer.Find(parsed.GetRequiredValue(customer))!, parsed.GetValue(market), parsed.GetRequiredValue(language)));
return parsed.Invoke();

int Advise(ExampleCustomer example, Market? asked, string tag)
{
    var console = OpenConsole();
    var where = asked ?? example.Market;
    new Report(console, new Words(tag, where)).Write(example, where, Advice.For(example, where));
    if (!IsKnown(tag))
    {
        console.WriteLine();
        WriteHint(console, $"The catalog has no names in '{tag}', so they are English. It has {string.Join(", ", UpgradeCatalog.GetLocales())}.");
    }

    if (args.Length == 0)
    {
        console.WriteLine();
        WriteHint(console, $"Options: --customer {string.Join('|', ExampleCustomer.All.Select(one => one.Key))}, --language zh-TW, --market {string.Join('|', Enum.GetNames<Market>())}, --help");
        WriteHint(console, "For instance: dotnet run --project samples/UpgradeAdvisor -- --customer trading --language zh-CN");
    }

    return 0;
}

static void WriteHint(IAnsiConsole console, string hint)
{
    console.Write(Markup.FromInterpolated($"[grey]{hint}[/]"));
    console.WriteLine();
}

// Colour for people only, and never against their wish; a pipe gets plain lines of a fixed width.
static IAnsiConsole OpenConsole()
{
    var isPlain = Console.IsOutputRedirected
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") == "dumb";
    var console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Out = new AnsiConsoleOutput(Console.Out),
    });
    console.Profile.Capabilities.Unicode = true;
    if (Console.IsOutputRedirected)
    {
        console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns >= 20 ? columns : Report.WidestTable;
    }

    return console;
}

static bool IsKnown(string tag) => UpgradeCatalog.GetLocales().Append("en").Any(known
    => tag.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (tag.Length == known.Length || tag[known.Length] == '-'));

static bool IsLanguageTag(string text) => text.Length <= 35
    && text.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
    && text[..1].All(char.IsAsciiLetter);
