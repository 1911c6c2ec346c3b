using TenLocales;

foreach (var locale in UpgradeCatalog.GetLocales().Order(StringComparer.Ordinal))
{
    Console.WriteLine(locale);
}
