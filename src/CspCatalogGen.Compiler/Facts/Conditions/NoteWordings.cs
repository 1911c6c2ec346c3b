using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>
/// The wordings of market footnotes that are understood. In a wording <c>S</c>, <c>R</c> and <c>I</c> stand for an offer
/// that can be upgraded, the one that it can be upgraded to and the one that this stands instead of, <c>M</c> for a
/// market; what stands between them is folded to its letters.
/// </summary>
internal static class NoteWordings
{
    private static readonly string[] Verbs =
    [
        "canbeupgraded", "canupgrade", "maybeupgraded", "shouldbeupgraded", "areupgraded", "isupgraded", "upgrade", "upgrades",
    ];

    private static readonly string[] Refusals = ["cannotbeupgraded", "cantbeupgraded", "cannotupgrade"];

    // What may join "they cannot be upgraded to …" to the sentence before it.
    private static readonly string[] Joints = ["", "and", "but", "they", "andthey", "butthey"];

    private static readonly string[] Tails =
    [
        "toRMnottoI", "toRMbutnottoI", "toRMandnottoI", "toRMnotI", "toRMinsteadofI", "toRMinsteadoftoI", "toRMratherthanI",
        "toRMratherthantoI", "nottoIbuttoRM",
    ];

    /// <summary>Those in English, with one <c>S</c> for all sources and their markets.</summary>
    public static readonly ICollection<string> English = new HashSet<string>(
        Verbs.SelectMany(verb => Tails.Select(tail => "S" + verb + tail))
            .Concat(Verbs.SelectMany(verb => Tails.Select(tail => "Saredifferentthey" + verb + tail)))
            .Concat(Verbs.Select(verb => "insteadofIS" + verb + "toRM"))
            .Concat(SaidTwice())
            .Concat(Tails.SelectMany(tail => new[] { "youcanupgradeS" + tail, "customerscanupgradeS" + tail, "partnerscanupgradeS" + tail, "upgradeS" + tail })),
        StringComparer.Ordinal);

    // "… can be upgraded to C India; they cannot be upgraded to C", and the other way round.
    private static List<string> SaidTwice()
    {
        var wordings = new List<string>();
        foreach (var refusal in Refusals)
        {
            wordings.Add("S" + refusal + "toIbuttoRM");
            foreach (var joint in Joints)
            {
                foreach (var verb in Verbs)
                {
                    wordings.Add("S" + verb + "toRM" + joint + refusal + "toI");
                    wordings.Add("S" + refusal + "toI" + joint + verb + "toRM");
                }

                wordings.Add("upgradeStoRM" + joint + refusal + "toI");
            }
        }

        return wordings;
    }

    /// <summary>What may stand around an offer in English without saying more: the wording, and the same without it.</summary>
    public static readonly IReadOnlyList<(string With, string Without)> Around =
    [
        ("bothS", "S"), ("theS", "S"), ("theoffersS", "S"), ("theplansS", "S"), ("thesubscriptionsS", "S"), ("subscriptionstoScan", "Scan"), ("subscriptionsofScan", "Scan"),
        ("Ssubscriptionscan", "Scan"), ("Soffers", "S"), ("Splans", "S"),
        ("theglobalIoffer", "I"), ("theglobalIplan", "I"), ("theglobalI", "I"), ("globalI", "I"), ("theIoffer", "I"),
    ];

    /// <summary>Those of translations, each as it was seen.</summary>
    public static readonly ICollection<string> Translated = new HashSet<string>(
    [
        "SMeSMpodemseratualizadosparaRMnãoparaI",
        "SMenSMkunnenwordengeüpgradednaarRMnietnaarI",
        "SMetSMpeuventêtremisàniveauversRMetnonversI",
        "SMetSMpeuventêtremisàniveauversRMmaispasversI",
        "SMetSMpeuventêtremisàniveauversRMpasàI",
        "SMundSMkannzumRMundnichtfürIaktualisiertwerden",
        "SMundSMkönnenaufRMabernichtaufIaktualisiertwerden",
        "SMundSMkönnenaufRMnichtzuIaktualisiertwerden",
        "SMundSMkönnenaufRMundnichtaufIaktualisiertwerden",
        "fürSMundSMgibteseinupgradeaufRMnichtaufI",
        "oSMeoSMpodemseratualizadosparaoRMnãoparaoI",
        "I필요가RMSM및SM업그레이드할수있습니다",
        "SMおよびSMはIではなくRMにアップグレードできます",
        "SMおよびSMはRMにアップグレードできますがIにはできません",
        "SMとSMIしないようにRMにアップグレードできます",
        "SMとSMの移行先はIではなくRMです",
        "SMとSMはIではなくRMにアップグレードできます",
        "SM和SM可以升級到RM不到I",
        "SM和SM可以升級到RM不會以I",
        "SM和SM可以升級為RM而不是I",
        "SM和SM可以升級至RM而不是I",
        "SM和SM可以升级为RM但不能升级为I",
        "SM和SM可以升级到RM不适用于I",
        "SM和SM可升级到RM而非I",
        "SM和SM的升级目标是RM不是I",
        "SM與SM可以升級至RM而不是升級至I",
        "SM與SM應升級為RM而非I",
        "SM및SMI필요가RM로업그레이드할수있습니다",
        "SM및SM는I이아니라RM로업그레이드할수있습니다",
        "SM및SM는I이아닌RM로업그레이드할수있습니다",
        "SM및SM는RM로업그레이드할수있으나I로업그레이드할수는없습니다",
        "のSMとSMはRMIにアップグレードすることができます",
        "的SM與SM都可以升級至RM中不是以I",
    ],
    StringComparer.Ordinal);
}
