using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>
/// Keys of a page's front matter that say how it is found, shown and kept, and nothing of whom it is for, or until when.
/// </summary>
/// <remarks>
/// Those of Microsoft's docs platform (learn.microsoft.com/contribute/content/metadata, and what older repositories and the
/// translators' machines write), and of Jekyll, Hugo, Docusaurus and DocFX.
/// </remarks>
internal static class PlatformKeys
{
    private static readonly HashSet<string> OfPlatform = Set(
        "ms.author ms.reviewer ms.manager ms.date ms.assetid ms.contentid ms.tocid ms.mktglfcycl ms.sitesec ms.pagetype ms.devlang ms.tgt_pltfrm ms.workload ms.suite ms.localizationpriority ms.openlocfilehash ms.sourcegitcommit "
        + "ms.translationtype ms.contentlocale ms.lasthandoff ms.locfileid ms.lastreviewed ms.update-cycle ms.search.form ms.reviewed ms.openlocalizationhash loc_ver translationtype localization_priority no-loc open_to_public_contributors ai-usage ai.usage "
        + "author manager owner owners authors editor editorid reviewer reviewers contributors contributor uid documentid assetid documentationcenter depot_name search.appverid robots page_type feedback_system feedback_product_url feedback_help_link_url feedback_help_link_type "
        + "toc_rel breadcrumb_path bread_toc breadcrumb zone_pivot_groups hide_comments hideedit uhfheaderid dev_langs caps.latest.revision");

    // Whose values name what the page is about, and now and then how it stands.
    private static readonly HashSet<string> OfSubject = Set("ms.topic ms.collection ms.custom ms.service ms.subservice ms.prod ms.product ms.technology ms.area service services topic tags tag categories category subject subtitle series titlesuffix title_suffix version revision");

    // What readers search for, such as "retired offers".
    private static readonly HashSet<string> OfKeywords = Set("keywords ms.keywords f1.keywords f1_keywords helpviewer_keywords");

    private static readonly HashSet<string> OfSites = Set(
        "layout permalink slug url id aliases alias redirect_from weight order nav_order sidebar sidebar_position sidebar_label pagination_label pagination_next pagination_prev hide_title hide_table_of_contents toc toc_min_heading_level toc_max_heading_level toc_depth has_children has_toc parent grand_parent menu linktitle "
        + "type template date lastmod last_modified_at last_updated last_update updated created modified lang language locale direction dir image images thumbnail thumbnailurl cover icon logo css js script scripts comments math mermaid outline navbar footer search search_exclude nav_exclude custom_edit_url edit_url editurl h1 excerpt history credits license copyright encoding charset");

    // The readers whom pages of Partner Center are written for.
    private static readonly HashSet<string> Readers = Set("admin admins administrator administrators itpro itpros it-pro partner partners developer developers dev all everyone enduser endusers end-user general public csp");

    /// <summary>Whether <paramref name="key"/> with this <paramref name="value"/> says nothing of whom the page is for.</summary>
    public static bool AreHarmless(string key, string value)
        => OfPlatform.Contains(key) || OfSubject.Contains(key) || OfKeywords.Contains(key) || OfSites.Contains(key) || ("audience".Equals(key, StringComparison.OrdinalIgnoreCase) && value.Split(',', ';').All(static reader => Readers.Contains(reader.Trim(' ', '[', ']'))));

    /// <summary>Whether the value of <paramref name="key"/> names what the page is about.</summary>
    public static bool IsOfSubject(string key) => OfSubject.Contains(key);

    /// <summary>Whether the value of <paramref name="key"/> are the words by which the page is searched for.</summary>
    public static bool IsOfKeywords(string key) => OfKeywords.Contains(key);

    private static HashSet<string> Set(string keys) => new(keys.Split(' '), StringComparer.OrdinalIgnoreCase);
}
