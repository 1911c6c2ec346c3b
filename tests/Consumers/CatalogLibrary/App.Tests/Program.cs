using System;

// Both catalogs at once: that of the library, and the one that is internal to another and visible here.
Console.WriteLine((int)Contoso.Catalog.Offer.Office365EnterpriseE3 == (int)Contoso.Desk.Offer.Office365EnterpriseE3);
