using TenLocales;

foreach (var locale in UpgradeCatalog.GetLocales().Order(StringComparer.Ordinal))
{
    Console.WriteLine(locale);
}

// A null where a language belongs is refused, and which overload refuses it is no question to the compiler.
try
{
    Console.WriteLine(UpgradeCatalog.GetName(Offer.Office365EnterpriseE3, null!));
}
catch (ArgumentNullException e)
{
    Console.WriteLine(e.ParamName);
}
