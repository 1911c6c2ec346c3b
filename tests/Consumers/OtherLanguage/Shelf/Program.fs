open System.Globalization
open Catalog
open CspCatalogGen

let basic =
    match UpgradeCatalog.TryParseOffer "office 365 business essentials" with
    | true, offer -> Subscription<Offer>(offer, SubscriptionStatus.Suspended, Quantity = 3)
    | _ -> failwith "The catalog has no such offer."

let customer = Customer<Offer, Market>(Market.Global, true, [ basic ])

for target in UpgradeCatalog.TargetsOf(basic.Offer, customer.Market) do
    printfn "%s" (UpgradeCatalog.GetName(target, CultureInfo "en-GB"))

for reason in UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, hasConflictingServices = false).Reasons do
    printfn "%s" reason.Sentence
