using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What a column of a licensing reference holds.</summary>
internal enum ReferenceColumn
{
    /// <summary>The heading is not known.</summary>
    Unknown,
    ProductName,
    StringId,
    Guid,
    Plans,
    FriendlyPlans,
    PlanName,
    PlanId,
    Service,
    Group,
    Foundation,
}

/// <summary>
/// The headings of licensing references as Microsoft's pages and tables write them, in the languages seen. They compare
/// without white space, punctuation and letter case, so that the CSV's <c>Product_Display_Name</c> is one of them.
/// </summary>
internal static class ReferenceHeadings
{
    private static readonly Dictionary<string, ReferenceColumn> Known = new(StringComparer.Ordinal);

    static ReferenceHeadings()
    {
        Add(ReferenceColumn.ProductName, "Product name", "Product", "Product display name",
            "Produktname", "产品名称", "產品名稱", "Nom du produit", "Nombre de producto", "Nombre del producto", "Nome do produto", "Nome prodotto",
            "Nome del prodotto", "製品名", "제품 이름", "Название продукта", "Наименование продукта", "Ürün adı", "Nazwa produktu", "Název produktu", "Terméknév",
            "Productnaam", "Produktnamn");
        Add(ReferenceColumn.StringId, "String ID",
            "Zeichenfolgen-ID", "字符串 ID", "字串識別碼", "字串 ID", "ID de chaîne", "Chaîne d’ID", "Identificador de cadena", "Id. de cadena", "Id. de la cadena", "ID da cadeia de caracteres",
            "ID da cadeia", "ID stringa", "文字列 ID", "문자열 ID", "Строковый идентификатор", "Идентификатор строки", "Dize kimliği", "Identyfikator ciągu", "ID řetězce",
            "Karakterlánc azonosítója", "Karakterlánc-azonosító", "Tekenreeks-ID", "Sträng-ID");
        Add(ReferenceColumn.Guid, "GUID", "Guid ID", "IDENTYFIKATOR GUID", "Identyfikator GUID", "Identifikátor GUID", "Идентификатор GUID");
        Add(ReferenceColumn.Plans, "Service plans included", "Included service plans", "Service plans",
            "Enthaltene Dienstpläne", "Enthaltene Servicepläne", "包含的服务计划", "包含的服務方案", "Plans de service inclus", "Planes de servicio incluidos",
            "Planos de serviço incluídos", "Piani di servizio inclusi", "含まれるサービス プラン", "含まれているサービス プラン", "포함된 서비스 계획", "포함된 서비스 플랜", "Включенные планы обслуживания", "Включенные планы службы",
            "Hizmet planları dahil", "Dahil edilen hizmet planları", "Dołączone plany usług", "Zahrnuté plány služeb", "Belefoglalt szolgáltatási csomagok", "Szolgáltatási csomagok foglalt", "Inbegrepen serviceplannen", "Zahrnuté plány služby",
            "Tjänstplaner som ingår", "Service planer ingår", "Plany usługi włączone", "Uwzględnione plany usług");
        Add(ReferenceColumn.FriendlyPlans, "Service plans included (friendly names)", "Service plans included (friendly name)", "Service plan friendly name", "Service plan display name", "Friendly name",
            "Enthaltene Dienstpläne (Anzeigenamen)", "Enthaltene Servicepläne (Anzeigenamen)", "包含的服务计划（易记名称）", "包含的服務方案 (易記名稱)",
            "Plans de service inclus (noms conviviaux)", "Planes de servicio incluidos (nombres descriptivos)", "Planos de serviço incluídos (nomes amigáveis)",
            "Piani di servizio inclusi (nomi descrittivi)", "含まれるサービス プラン (フレンドリ名)", "含まれているサービス プラン (フレンドリ名)", "Hizmet planları dahildir (kolay adlar)", "Dahil edilen hizmet planları (kolay adlar)", "포함된 서비스 계획(식별 이름)",
            "Включенные планы службы (понятные имена)", "Service planer som ingår (egna namn)",
            "Zahrnuté plány služeb (popisné názvy)", "Szolgáltatási csomagok foglalt (felhasználóbarát nevek)", "Uwzględnione plany usług (przyjazne nazwy)",
            "Inbegrepen serviceplannen (beschrijvende namen)", "Inbegrepen service abonnementen (beschrijvende namen)");
        Add(ReferenceColumn.PlanName, "Service plan name", "Service plan",
            "Serviceplanname", "Dienstplanname", "服务计划名称", "服務方案名稱", "Nom du plan de service", "Nombre del plan de servicio", "Nombre de plan de servicio",
            "Nome do plano de serviço", "Nome del piano di servizio", "Nome piano di servizio", "サービス プラン名", "서비스 계획 이름", "서비스 플랜 이름", "Имя плана обслуживания",
            "Название плана обслуживания", "Имя плана службы", "Hizmet planı adı", "Nazwa planu usługi", "Název plánu služeb", "Název plánu služby", "Szolgáltatási csomag neve", "Naam van serviceplan",
            "Naam serviceplan", "Tjänstplansnamn", "Service plan namn", "Namn på tjänstplan", "Programtjänstplanens namn");
        Add(ReferenceColumn.PlanId, "Service plan ID", "Service plan GUID",
            "Serviceplan-ID", "Dienstplan-ID", "服务计划 ID", "服務方案 ID", "服務方案識別碼", "ID du plan de service", "Id. de plan de servicio", "ID del plan de servicio", "Id. del plan de servicio", "ID do plano de serviço",
            "ID del piano di servizio", "ID piano di servizio", "サービス プラン ID", "서비스 계획 ID", "서비스 플랜 ID", "Идентификатор плана обслуживания", "Hizmet planı kimliği", "Identyfikator planu usługi",
            "ID plánu služby", "Szolgáltatáscsomag azonosítója", "Serviceplan-id", "Tjänstplans-ID");
        Add(ReferenceColumn.Service, "Service");
        Add(ReferenceColumn.Group, "Group");
        Add(ReferenceColumn.Foundation, "Foundation service plan");
    }

    /// <summary>What the column under <paramref name="heading"/> holds.</summary>
    public static ReferenceColumn Find(string heading)
        => Known.TryGetValue(NameFolding.Fold(heading), out var column) ? column : ReferenceColumn.Unknown;

    /// <summary>Whether a table with these headings is one of a licensing reference.</summary>
    public static bool AreOfReference(IEnumerable<string> headings)
    {
        var columns = new HashSet<ReferenceColumn>(headings.Select(Find));
        return columns.Contains(ReferenceColumn.Guid)
            && (columns.Contains(ReferenceColumn.StringId) || columns.Contains(ReferenceColumn.PlanName) || columns.Contains(ReferenceColumn.Foundation));
    }

    private static void Add(ReferenceColumn column, params string[] headings)
    {
        foreach (var heading in headings)
        {
            Known[NameFolding.Fold(heading)] = column;
        }
    }
}
