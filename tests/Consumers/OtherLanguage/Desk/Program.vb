Imports Catalog
Imports CspCatalogGen

Module Program
    Sub Main()
        Dim offer As Offer
        UpgradeCatalog.TryParseOffer("office 365 business essentials", offer)
        Dim basic = New Subscription(Of Offer)(offer, SubscriptionStatus.Suspended)
        Dim customer = New Customer(Of Offer, Market)(Market.Global, True, {basic})
        For Each reason In UpgradeCatalog.Check(basic, Catalog.Offer.Office365EnterpriseE3, customer, hasConflictingServices:=False).Reasons
            Console.WriteLine(reason.Sentence)
        Next
    End Sub
End Module
