using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>What Partner Center, and those who sell in it, are called in the languages that pages are published in; a word more may name one of its clouds.</summary>
internal static class PartnerCenterNames
{
    private static readonly HashSet<string> Folds = new(new[]
    {
        "Partner Center", "Partner Centre", "Partnercenter", "Partner-Center", "Partnersenter", "Partnercentrum", "Partnerské centrum", "Partnerské stredisko", "Centrum Partnerskie", "Centrum partnerskie", "Espace partenaires", "Centre partenaires", "Centre des partenaires",
        "Centro de partners", "Centro de asociados", "Centro para partners", "Centro partner", "Centro per i partner", "Centro de Parceiros", "Centro Parceiros", "Centro de Partners", "Centre de partners", "Centrul pentru parteneri", "Centrul de parteneri",
        "Центр партнеров", "Центр партнёров", "Центр партнерів", "Партньорски център", "Център за партньори", "Партнерски центар", "Centar za partnere", "Partnerski centar", "Središče za partnerje", "Partnersko središče", "İş Ortağı Merkezi", "Kumppanikeskus", "Partnerközpont", "Partner Központ", "Partnerportál",
        "Κέντρο συνεργατών", "Κέντρο Συνεργατών", "מרכז השותפים", "מרכז שותפים", "مركز الشركاء", "पार्टनर सेंटर", "साझेदार केंद्र", "ศูนย์คู่ค้า", "ศูนย์พันธมิตร", "Trung tâm Đối tác", "Pusat Mitra", "Pusat Rakan Kongsi", "Partnerių centras", "Partneru centrs", "Partnerikeskus", "パートナー センター",
        "合作夥伴中心", "合作伙伴中心", "파트너 센터",
    }.Select(NameFolding.Fold), StringComparer.Ordinal);

    private static readonly HashSet<string> Partners = new(new[]
    {
        "Partner im Cloud Solution Provider-Programm", "Partenaires du programme Fournisseur de solutions Cloud", "Parceiros do programa Provedor de Soluções na Nuvem", "Partners van Cloud Solution Provider-Program ma's", "Partners van het Cloud Solution Provider-programma",
        "クラウド ソリューション プロバイダー プログラム パートナー", "雲端解決方案提供者計畫合作夥伴", "云解决方案提供商计划合作伙伴", "클라우드 솔루션 공급자 프로그램 파트너",
    }.Select(NameFolding.Fold), StringComparer.Ordinal);

    private static readonly PhraseGrammar EnglishPartners = new(
        "Who: all? Kind* partners/resellers/providers Program? And*",
        "Kind: direct/indirect/bill/csp/cloud/solution/microsoft/provider/partner/program",
        "Program: in/of the cloud solution provider program/programme? | in/of the? csp program/programme?",
        "And: and/or Kind* partners/resellers/providers");

    /// <summary>Whether <paramref name="words"/> are that and nothing more.</summary>
    public static bool Are(string words)
        => EnglishText.Get(words).Fold is var fold && (Folds.Contains(fold) || Partners.Contains(fold) || (fold.StartsWith("microsoft", StringComparison.Ordinal) && Folds.Contains(fold.Substring("microsoft".Length))));

    /// <summary>Whether <paramref name="words"/> name those who sell, and no cloud that they sell in.</summary>
    public static bool ArePartners(string words)
        => EnglishText.Get(words) is var said && (Partners.Contains(said.Fold) || (said.Words.Count > 0 && EnglishPartners.FindOther(said.Words) is null));
}
