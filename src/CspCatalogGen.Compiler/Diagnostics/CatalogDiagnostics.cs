using static CspCatalogGen.Compiler.Diagnostics.DiagnosticSeverity;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>Every diagnostic of the compiler. CSP1xxx: reading; CSP2xxx: meaning; CSP4xxx: configuration and host.</summary>
public static class CatalogDiagnostics
{
    // Reading: the form of a document.

    /// <summary>CSP1001.</summary>
    public static readonly DiagnosticDescriptor NoAnchor = new(
        "CSP1001",
        "No upgrade table anchor",
        "This document has no anchor with the id 'upgradesubscription', so it is not read as an upgrade page{0}. Put <a id=\"upgradesubscription\"></a> into the heading above the table, or leave the document out.",
        Warning);

    /// <summary>CSP1002.</summary>
    public static readonly DiagnosticDescriptor NoTable = new(
        "CSP1002",
        "No table after the anchor",
        "No table follows the anchor 'upgradesubscription' before the next heading. Put the table of offers and possible upgrades right below it.",
        Error);

    /// <summary>CSP1003.</summary>
    public static readonly DiagnosticDescriptor TableNotClosed = new(
        "CSP1003",
        "Table not closed",
        "This <table> has no </table>; what stands after its last complete row is not read. Add the closing tag, or remove this one if another <table> follows it.",
        Error);

    /// <summary>CSP1004.</summary>
    public static readonly DiagnosticDescriptor TooFewCells = new(
        "CSP1004",
        "Row with too few cells",
        "A row of the upgrade table needs two cells, the offer and its possible upgrades; this one has {0}. The row is left out.",
        Error);

    /// <summary>CSP1005.</summary>
    public static readonly DiagnosticDescriptor TooManyCells = new(
        "CSP1005",
        "Row with too many cells",
        "A row of the upgrade table needs two cells, the offer and its possible upgrades; this one has {0}. The row is left out.",
        Error);

    /// <summary>CSP1006.</summary>
    public static readonly DiagnosticDescriptor NoTargets = new(
        "CSP1006",
        "Offer without upgrades",
        "'{0}' has a row but no possible upgrade in it. List its upgrades or remove the row.",
        Warning);

    /// <summary>CSP1007.</summary>
    public static readonly DiagnosticDescriptor NotText = new(
        "CSP1007",
        "Not a text document",
        "This file is not UTF-8 text: {0}. It is not read; save it as UTF-8.",
        Error);

    /// <summary>CSP1008.</summary>
    public static readonly DiagnosticDescriptor Empty = new(
        "CSP1008",
        "Empty document",
        "This document is empty. Restore it or leave it out.",
        Warning);

    /// <summary>CSP1009.</summary>
    public static readonly DiagnosticDescriptor FrontMatterValue = new(
        "CSP1009",
        "Front matter value not understood",
        "The front matter's '{0}' is '{1}', which is not {2}. It is taken as absent; correct it.",
        Warning);

    /// <summary>CSP1010.</summary>
    public static readonly DiagnosticDescriptor TableIsParagraph = new(
        "CSP1010",
        "Pipe table runs into other text",
        "These lines look like a pipe table but Markdown reads them as a paragraph, because text stands directly above or below them, the row of dashes is broken, or they are a grid drawn with '+'. Leave a blank line before and after the table, and write its rows as '| … | … |' with one row of dashes below the headings.",
        Error);

    /// <summary>CSP1011.</summary>
    public static readonly DiagnosticDescriptor AnchorTwice = new(
        "CSP1011",
        "Anchor stands twice",
        "The anchor 'upgradesubscription' stands more than once; only the table after the first is read. Remove this one.",
        Error);

    /// <summary>CSP1012.</summary>
    public static readonly DiagnosticDescriptor TextOutsideCell = new(
        "CSP1012",
        "Text outside a cell",
        "'{0}' stands inside the table but in none of its cells, so it is not read. Move it into a cell or out of the table.",
        Error);

    /// <summary>CSP1013.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "CSP1013",
        "Document too large",
        "This {0} is larger than the {1} that are read. It is not read; split it.",
        Error);

    /// <summary>CSP1014.</summary>
    public static readonly DiagnosticDescriptor UnsafeName = new(
        "CSP1014",
        "Unusable character in a name",
        "The name '{0}' holds {1}, so it is not used. Type the name again in plain letters.",
        Error);

    /// <summary>CSP1015.</summary>
    public static readonly DiagnosticDescriptor EmptyName = new(
        "CSP1015",
        "Item without a name",
        "No name stands here, where the upgrade table wants an offer's. Write it, as in the row above where the row goes on with that one, or remove the item.",
        Error);

    /// <summary>CSP1016.</summary>
    public static readonly DiagnosticDescriptor StrayCharacter = new(
        "CSP1016",
        "Stray character after a name",
        "'{0}' is followed by '{1}', which may be what a translation left of a footnote marker. It is not read; restore the marker or remove the character.",
        Warning);

    /// <summary>CSP1017.</summary>
    public static readonly DiagnosticDescriptor NoRows = new(
        "CSP1017",
        "Upgrade table without rows",
        "The table under the anchor 'upgradesubscription' has no row with an offer. Restore its rows.",
        Error);

    /// <summary>CSP1018.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = new(
        "CSP1018",
        "Unknown tag in the table",
        "'{0}' is {1}, so what stands in it may be lost. Correct the tag, or take it out.",
        Error);

    /// <summary>CSP1019.</summary>
    public static readonly DiagnosticDescriptor RowsBehindTable = new(
        "CSP1019",
        "Rows behind the table's end",
        "These rows stand behind the end of the upgrade table, so they are not read. Remove what parts them from it, such as a blank line, a comment or a second heading row; or put a heading above them if they are no upgrades.",
        Error);

    /// <summary>CSP1020.</summary>
    public static readonly DiagnosticDescriptor NamesWithoutTable = new(
        "CSP1020",
        "Names document without an offers table",
        "The names document {0}, so it gives no names.",
        Error);

    /// <summary>CSP1021.</summary>
    public static readonly DiagnosticDescriptor NamesDuplicateRow = new(
        "CSP1021",
        "Offer listed twice in the names document",
        "'{0}' has a row already, on line {1}. This row is left out; merge the two.",
        Error);

    /// <summary>CSP1022.</summary>
    public static readonly DiagnosticDescriptor NamesValue = new(
        "CSP1022",
        "Names document value not understood",
        "The {0} '{1}' is not {2}. It is left out; correct it.",
        Error);

    /// <summary>CSP1023.</summary>
    public static readonly DiagnosticDescriptor NamesColumn = new(
        "CSP1023",
        "Names document column not known",
        "'{0}' heads a column that is neither a known one nor a locale such as 'zh-TW'. {1} is not read.",
        Warning);

    /// <summary>CSP1024.</summary>
    public static readonly DiagnosticDescriptor IdentifierTwice = new(
        "CSP1024",
        "Identifier given to two offers",
        "The {0} '{1}' belongs to '{2}' already. It is left out here; one of the two is wrong.",
        Error);

    /// <summary>CSP1026.</summary>
    public static readonly DiagnosticDescriptor FrontMatterLost = new(
        "CSP1026",
        "Front matter line not read",
        "The front matter's '{0}' is not read. Write '{0}: value' between two lines of '---' at the top of the page.",
        Error);

    /// <summary>CSP1027.</summary>
    public static readonly DiagnosticDescriptor OfferAsHeading = new(
        "CSP1027",
        "Offer in place of the table's heading",
        "This row lists upgrades but stands where the heading of the table belongs, so it is not read. Put a heading row above it.",
        Error);

    /// <summary>CSP1050.</summary>
    public static readonly DiagnosticDescriptor UnreadStatement = new(
        "CSP1050",
        "Sentence about upgrades not understood",
        "'{0}' is not understood: it {1}. The catalog holds what the table and its footnotes say. Write it into the table or as a footnote, or take it out.",
        Warning);

    /// <summary>CSP1064.</summary>
    public static readonly DiagnosticDescriptor CloudsUnclear = new(
        "CSP1064",
        "Clouds of a page not understood",
        "Which clouds the page is for is not understood: '{0}' {1}. Its table is not read; list the clouds that it is for, each alone, under 'Applies to', or set the document's Edition.",
        Error);

    /// <summary>CSP1051.</summary>
    public static readonly DiagnosticDescriptor WithdrawnContent = new(
        "CSP1051",
        "Content that is not shown",
        "'{0}' is {1}, so it is not read. Delete it, or show it if it holds.",
        Warning);

    /// <summary>CSP1052.</summary>
    public static readonly DiagnosticDescriptor HeadingNotUnderstood = new(
        "CSP1052",
        "Table heading not understood",
        "The heading '{0}' does not say which column holds the offers and which their possible upgrades, so what stands under it is not read. Head the two columns 'Offer' and 'Possible upgrades'.",
        Error);

    /// <summary>CSP1053.</summary>
    public static readonly DiagnosticDescriptor TitleNotUnderstood = new(
        "CSP1053",
        "Title takes a table back",
        "'{0}' stands over rows of the upgrade table and {1}, so they are not read. Remove the rows, or write a title that holds for all of them.",
        Error);

    /// <summary>CSP1054.</summary>
    public static readonly DiagnosticDescriptor NestedContent = new(
        "CSP1054",
        "List or table inside a cell's item",
        "This {0} stands inside another one, and what it says of the upgrades is not understood. It is not read; write each upgrade as an item of its own.",
        Error);

    /// <summary>CSP1055.</summary>
    public static readonly DiagnosticDescriptor PictureInCell = new(
        "CSP1055",
        "Picture in the upgrade table",
        "A picture or a sign stands in this cell ({0}). It may say yes or no, so the cell is not read. Write words in its place.",
        Error);

    /// <summary>CSP1056.</summary>
    public static readonly DiagnosticDescriptor MergeConflict = new(
        "CSP1056",
        "Unfinished merge",
        "This line is the mark of a merge that was not finished, so the document is not read. Keep one of the two versions and remove the marks.",
        Error);

    /// <summary>CSP1057.</summary>
    public static readonly DiagnosticDescriptor AnchorLost = new(
        "CSP1057",
        "Upgrade table without its anchor",
        "This looks like an upgrade table, but the page has no anchor with the id 'upgradesubscription', so it is not read. Put <a id=\"upgradesubscription\"></a> into the heading above the table.",
        Error);

    /// <summary>CSP1058.</summary>
    public static readonly DiagnosticDescriptor UnreadTable = new(
        "CSP1058",
        "Table in the upgrade section not read",
        "The table headed '{0}' {1}, but is not the upgrade table, so it is not read. Put its rows into the table under the anchor, or move it to another section and head its columns otherwise.",
        Warning);

    /// <summary>CSP1059.</summary>
    public static readonly DiagnosticDescriptor HeadingNotKnown = new(
        "CSP1059",
        "Table heading in a language that is not known",
        "The heading '{0}' is not known, and no English page stands beside it. The first column is taken for the offers and the second for their possible upgrades. Compile the English page of the same revision, too.",
        Warning);

    /// <summary>CSP1060.</summary>
    public static readonly DiagnosticDescriptor FrontMatterTwice = new(
        "CSP1060",
        "Front matter key given twice",
        "The front matter gives '{0}' twice, with two values. The first is used; remove the one that does not hold.",
        Error);

    /// <summary>CSP1061.</summary>
    public static readonly DiagnosticDescriptor UnpairedEnglish = new(
        "CSP1061",
        "English without its translation",
        "'{0}' stands in this cell in English, and the line in the page's language that belongs to it is missing. It is not read; add the line.",
        Error);

    /// <summary>CSP1062.</summary>
    public static readonly DiagnosticDescriptor CloudWithoutMarket = new(
        "CSP1062",
        "Cloud without a market",
        "The page says that it is for '{0}', for which there is no market. It is read for its other clouds alone; add a market with that edition to the names document if its offers are sold there.",
        Warning);

    /// <summary>CSP1063.</summary>
    public static readonly DiagnosticDescriptor PageOfOtherCloud = new(
        "CSP1063",
        "Page of a cloud without a market",
        "The page is for '{0}' alone, for which there is no market, so it is not read. Leave it out, or add a market with that edition to the names document.",
        Error);

    /// <summary>CSP1095.</summary>
    public static readonly DiagnosticDescriptor NamesNotGiven = new(
        "CSP1095",
        "Names document not given",
        "This document has a table of offers with their numbers, as a names document has, and none was given. Its names and numbers are not used. Name it: --names {0}.",
        Warning);

    /// <summary>CSP1096.</summary>
    public static readonly DiagnosticDescriptor NoBreakSpace = new(
        "CSP1096",
        "No-break space in a name",
        "'{0}' holds a no-break space. It is read as an ordinary one; write that, so that a search finds the name.",
        Hidden);

    /// <summary>CSP1097.</summary>
    public static readonly DiagnosticDescriptor NameWrittenTogether = new(
        "CSP1097",
        "Name written together",
        "'{0}' is read as '{1}'. Write it so.",
        Hidden);

    /// <summary>CSP1098.</summary>
    public static readonly DiagnosticDescriptor OddBullet = new(
        "CSP1098",
        "Bullet unlike the others",
        "'{0}' begins with {1} where the other items begin with '{2}'. Write the same bullet.",
        Hidden);

    /// <summary>CSP1099.</summary>
    public static readonly DiagnosticDescriptor HeadingOfDataCells = new(
        "CSP1099",
        "Heading row of data cells",
        "The heading row of the table is written with <td>. It is read as the heading; write <th>, so that it looks like one.",
        Hidden);

    /// <summary>CSP1100.</summary>
    public static readonly DiagnosticDescriptor NoHeading = new(
        "CSP1100",
        "Upgrade table without a heading",
        "Nothing says which column of the table holds the offers. The first is taken for them and the second for their possible upgrades. Head the two columns 'Offer' and 'Possible upgrades'.",
        Warning);

    /// <summary>CSP1101.</summary>
    public static readonly DiagnosticDescriptor FurtherColumn = new(
        "CSP1101",
        "Upgrade table with a further column",
        "An upgrade table has two columns, and what '{0}' says of the upgrades is not known, so the table is not read. Write what it says into a footnote and remove the column.",
        Error);

    /// <summary>CSP1102.</summary>
    public static readonly DiagnosticDescriptor OpenQuote = new(
        "CSP1102",
        "Quote of an attribute not closed",
        "The tag '{0}' has a quote that is not closed, so it swallows what follows up to the next quote. Add the quote.",
        Error);

    /// <summary>CSP1103.</summary>
    public static readonly DiagnosticDescriptor UnpairedLocal = new(
        "CSP1103",
        "Words of a bilingual page without their English",
        "'{0}' has no English of its own, where the words beside it have theirs, so what it adds is not known. Write its English beside it, or take it out.",
        Warning);

    /// <summary>CSP1104.</summary>
    public static readonly DiagnosticDescriptor SentenceNotKnown = new(
        "CSP1104",
        "Sentence in a language that is not known",
        "'{0}' is in words of another language that are not known here, and no English stands beside it, so whether it takes back what the table says is not known. Compile the English page of the same revision, too.",
        Warning);

    /// <summary>CSP1110.</summary>
    public static readonly DiagnosticDescriptor NameSetOff = new(
        "CSP1110",
        "Name that looks otherwise than the others",
        "'{0}' is {1}, and other names of its column are not: what that says of it is not known. Write all of them alike, and what it says into a footnote.",
        Warning);

    /// <summary>CSP1030.</summary>
    public static readonly DiagnosticDescriptor NotAGuid = new(
        "CSP1030",
        "Identifier is not a GUID",
        "'{0}' is not a GUID: {1}. It is left out; copy it again from its source.",
        Error);

    /// <summary>CSP1031.</summary>
    public static readonly DiagnosticDescriptor PlanRowTooLong = new(
        "CSP1031",
        "Row of a licensing reference with too many cells",
        "This table has {0} columns, but the row has {1} cells, so nothing tells which belongs where. The row is left out; remove the extra '|'.",
        Error);

    /// <summary>CSP1032.</summary>
    public static readonly DiagnosticDescriptor PlanNotRead = new(
        "CSP1032",
        "Service plan cannot be read",
        "'{0}' is not a service plan and its GUID. Write it as 'EXCHANGE_S_STANDARD (9aaf7827-d63c-4b61-89c3-182f06f82e5c)' with <br/> between two plans. What the product includes is not known until then.",
        Error);

    /// <summary>CSP1033.</summary>
    public static readonly DiagnosticDescriptor NoPlanColumn = new(
        "CSP1033",
        "Table of products without service plans",
        "This table of products has no column 'Service plans included', so it is not read. Add the column or leave the document out.",
        Error);

    /// <summary>CSP1034.</summary>
    public static readonly DiagnosticDescriptor ProductWithoutPlans = new(
        "CSP1034",
        "Product without service plans",
        "The row of '{0}' lists no service plan, so what the product includes is not known. Restore the plans.",
        Warning);

    /// <summary>CSP1035.</summary>
    public static readonly DiagnosticDescriptor PlanCellEmpty = new(
        "CSP1035",
        "Empty cell in a licensing reference",
        "This row has nothing under '{0}', so it is left out. Fill the cell or remove the row.",
        Error);

    /// <summary>CSP1040.</summary>
    public static readonly DiagnosticDescriptor UnknownReason = new(
        "CSP1040",
        "Reason not known",
        "'{0}' is no reason that an upgrade is refused for{1}. The row is not read; write the reason's name as the guide lists it.",
        Error);

    /// <summary>CSP1041.</summary>
    public static readonly DiagnosticDescriptor SentencePlaceholder = new(
        "CSP1041",
        "Placeholder not known",
        "The sentence for '{0}' in {1} has the placeholder {2}, which stands for nothing there. It is not used; the placeholders are: {3}.",
        Error);

    /// <summary>CSP1042.</summary>
    public static readonly DiagnosticDescriptor SentenceBrace = new(
        "CSP1042",
        "Brace without its partner",
        "The sentence for '{0}' in {1} has a brace without its partner, so where a placeholder ends is not known. It is not used; a placeholder is a name between two braces.",
        Error);

    /// <summary>CSP1043.</summary>
    public static readonly DiagnosticDescriptor SentenceLacks = new(
        "CSP1043",
        "Sentence leaves something out",
        "The sentence for '{0}' in {1} says nothing of {2}, which the English one does. It is used as it is; add what it lacks.",
        Warning);

    /// <summary>CSP1044.</summary>
    public static readonly DiagnosticDescriptor SentenceTwice = new(
        "CSP1044",
        "Sentence given twice",
        "'{0}' has a sentence in {1} already, on line {2}. This one is not used; remove one of the two.",
        Error);

    /// <summary>CSP1045.</summary>
    public static readonly DiagnosticDescriptor SentenceCharacter = new(
        "CSP1045",
        "Unprintable character in a sentence",
        "The sentence for '{0}' in {1} holds the unprintable character U+{2}, so it is not used. Type the sentence again.",
        Error);

    /// <summary>CSP1070.</summary>
    public static readonly DiagnosticDescriptor TwoPlansInOne = new(
        "CSP1070",
        "Two service plans without a break between them",
        "'{0}' holds more than one GUID, so nothing tells where one service plan ends. Write <br/> between two plans. What the product includes is not known until then.",
        Error);

    /// <summary>CSP1071.</summary>
    public static readonly DiagnosticDescriptor BracketLeftOver = new(
        "CSP1071",
        "Bracket without its other half",
        "'{0}' has a bracket without its other half and is read as '{1}'. Restore or remove the bracket.",
        Warning);

    /// <summary>CSP1072.</summary>
    public static readonly DiagnosticDescriptor ReferenceRowLost = new(
        "CSP1072",
        "Row behind the end of its table",
        "{0} behind the end of {1} table, so {2} not read. Remove the blank line or other text above {3}.",
        Error);

    /// <summary>CSP1073.</summary>
    public static readonly DiagnosticDescriptor ReferenceColumnNotRead = new(
        "CSP1073",
        "Column of a licensing reference that is not known",
        "The heading '{0}' is none of a licensing reference's, so nothing under it is read; a product with a GUID there is not known whole. Check that the table means the same without it.",
        Warning);

    /// <summary>CSP1074.</summary>
    public static readonly DiagnosticDescriptor ReferenceHeadingsNotKnown = new(
        "CSP1074",
        "Headings in words that are not known",
        "The headings '{0}' are not known. The columns are taken for those of Microsoft's page because of what stands in them. Add the English page, which proves it, or write the headings in English.",
        Warning);

    /// <summary>CSP1075.</summary>
    public static readonly DiagnosticDescriptor ReferenceTableNotRead = new(
        "CSP1075",
        "Table with GUIDs that is not read",
        "This table holds GUIDs of products or service plans and is not read: {0}. docs/service-plans.md has the tables that are.",
        Error);

    /// <summary>CSP1076.</summary>
    public static readonly DiagnosticDescriptor PlansGoTogether = new(
        "CSP1076",
        "Plans that can be assigned together",
        "'{0}' says that plans go together, and the table below has the form of plans that do not. It is not read; remove it, or correct the sentence.",
        Error);

    /// <summary>CSP1077.</summary>
    public static readonly DiagnosticDescriptor ReferenceTextNotRead = new(
        "CSP1077",
        "Service plans outside a table",
        "This text names service plans with their GUIDs and is in no table, so it is not read. Put them into a table if they belong to the reference.",
        Warning);

    /// <summary>CSP1078.</summary>
    public static readonly DiagnosticDescriptor ReferenceTextHidden = new(
        "CSP1078",
        "Struck out or hidden in a licensing reference",
        "This is struck out, hidden or a comment, so it counts as away. Remove it, or let it be seen if it still holds.",
        Warning);

    /// <summary>CSP1079.</summary>
    public static readonly DiagnosticDescriptor DataFileNotRead = new(
        "CSP1079",
        "File of data that is no licensing reference",
        "This file is no licensing reference, so it is not read. {0}",
        Error);

    /// <summary>CSP1080.</summary>
    public static readonly DiagnosticDescriptor DataFileBroken = new(
        "CSP1080",
        "File of data that cannot be read to its end",
        "This is not what its extension says: {0}. Save the file again from its source.",
        Error);

    /// <summary>CSP1081.</summary>
    public static readonly DiagnosticDescriptor RecordLength = new(
        "CSP1081",
        "Record with too many or too few fields",
        "This record has {0} fields and the headings are {1}, so nothing tells which belongs where. It is left out; put fields that hold a separator into quotes.",
        Error);

    /// <summary>CSP1082.</summary>
    public static readonly DiagnosticDescriptor DataFileEncoding = new(
        "CSP1082",
        "Characters lost to an encoding",
        "Here and perhaps elsewhere a character was lost, because the file is not UTF-8; names have a blank in its place. Save the file as UTF-8.",
        Warning);

    /// <summary>CSP1083.</summary>
    public static readonly DiagnosticDescriptor ConflictNotRead = new(
        "CSP1083",
        "Conflict of service plans that no table says",
        "'{0}' stands in no table and has no GUIDs, so it is not read. If it holds, say it in a table of the plans that cannot be assigned together.",
        Warning);

    /// <summary>CSP1084.</summary>
    public static readonly DiagnosticDescriptor GuidDiffersFromEnglish = new(
        "CSP1084",
        "GUID differs from the English beside it",
        "'{0}' is {1} in the English that stands beside it, which is followed. Copy the GUID from there.",
        Warning);

    // Meaning: what a document says.

    /// <summary>CSP1085.</summary>
    public static readonly DiagnosticDescriptor ReferenceSentenceNotUnderstood = new(
        "CSP1085",
        "Sentence beside service plans that is not understood",
        "'{0}' stands beside a table of a licensing reference and is not understood {1}. The catalog holds what the table says. Check that the two agree, or take the sentence out.",
        Warning);

    /// <summary>CSP1086.</summary>
    public static readonly DiagnosticDescriptor NotAStringId = new(
        "CSP1086",
        "Not what a String ID looks like",
        "'{0}' is not what a String ID looks like because of '{1}', so what the product includes is not known. Write the String ID alone, and say otherwise what is to be said of it.",
        Warning);

    /// <summary>CSP1087.</summary>
    public static readonly DiagnosticDescriptor GroupOfOnePlan = new(
        "CSP1087",
        "Group of one service plan",
        "This group of plans that cannot be assigned together holds '{0}' alone, which excludes nothing. Restore its other rows, or put them into one table.",
        Warning);

    /// <summary>CSP1088.</summary>
    public static readonly DiagnosticDescriptor ReferencePartNotRead = new(
        "CSP1088",
        "Part of a licensing reference that is not read",
        "This is {0}, which is not read, so products or groups of plans may be missing. Write them into a table of the page, or take this out.",
        Warning);

    /// <summary>CSP1089.</summary>
    public static readonly DiagnosticDescriptor CloudBelowTitle = new(
        "CSP1089",
        "Cloud that a page of another one names",
        "'{0}' names a cloud, and the page's title does not, so what stands here counts for the page's cloud. Put what holds in another cloud on a page of its own.",
        Warning);

    /// <summary>CSP1105.</summary>
    public static readonly DiagnosticDescriptor LocaleOfAnotherFolder = new(
        "CSP1105",
        "Language of the page and of its folder",
        "The front matter says that this page is in {0}, and it lies in a folder for {1}. Its names are taken for {0}. Correct the front matter, or move the page.",
        Warning);

    /// <summary>CSP1106.</summary>
    public static readonly DiagnosticDescriptor RecordKeyDiffers = new(
        "CSP1106",
        "Product under the identifier of another",
        "This product is '{0}' and stands under '{1}', so nothing tells whose service plans these are, and what the product includes is not known. Correct the one that is wrong.",
        Warning);

    /// <summary>CSP1107.</summary>
    public static readonly DiagnosticDescriptor LocaleOfAnotherHeading = new(
        "CSP1107",
        "Language of the page and of its table",
        "This page is said to be in {0}, and its table is headed '{1}', as pages of another language are. Its names are taken for {0}. Correct ms.contentlocale where that is wrong, or replace the page by its translation into {0}.",
        Warning);

    /// <summary>CSP2001.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new(
        "CSP2001",
        "Offer name not known",
        "'{0}' is not the name of a known offer{1}. Correct it, or add it to its offer's row in the names document.",
        Error);

    /// <summary>CSP2002.</summary>
    public static readonly DiagnosticDescriptor AmbiguousName = new(
        "CSP2002",
        "Offer name is ambiguous",
        "'{0}' is the name of {1}, and nothing here tells which. Compile it together with its English or bilingual page, or give the offers different names.",
        Error);

    /// <summary>CSP2003.</summary>
    public static readonly DiagnosticDescriptor FootnoteContradicts = new(
        "CSP2003",
        "Footnote does not speak of the marked upgrade",
        "'{0}' carries the footnote marker {1}, but the footnote speaks of '{2}'. The upgrade stands as the table lists it, marked as contested, and is withheld from market variants. Move the marker or correct the footnote.",
        Warning);

    /// <summary>CSP2004.</summary>
    public static readonly DiagnosticDescriptor MarkerWithoutFootnote = new(
        "CSP2004",
        "Marker without a footnote",
        "'{0}' carries the footnote marker {1}, but this page has no footnote {1}{2}. Add the footnote or remove the marker.",
        Warning);

    /// <summary>CSP2005.</summary>
    public static readonly DiagnosticDescriptor FootnoteWithoutMarker = new(
        "CSP2005",
        "Footnote without a marker",
        "No upgrade in the table carries the marker of this footnote{0}, so it is not applied. Add the marker to the upgrades that it is about or remove the footnote.",
        Error);

    /// <summary>CSP2006.</summary>
    public static readonly DiagnosticDescriptor FootnoteNotReadable = new(
        "CSP2006",
        "Footnote cannot be read",
        "This footnote is not applied: {0}. Write it as '¹ A India and B India can be upgraded to C India, not to C.' with the offers' names as in the table.",
        Error);

    /// <summary>CSP2007.</summary>
    public static readonly DiagnosticDescriptor TranslationShape = new(
        "CSP2007",
        "Translation has another shape than its source",
        "{0}. The catalog follows the source; bring the translation in line with it.",
        Warning);

    /// <summary>CSP2008.</summary>
    public static readonly DiagnosticDescriptor TranslationToken = new(
        "CSP2008",
        "Translation names another plan than its source",
        "'{0}' stands where the source says '{1}'. The catalog follows the source; correct the translation.",
        Warning);

    /// <summary>CSP2009.</summary>
    public static readonly DiagnosticDescriptor TranslationMarker = new(
        "CSP2009",
        "Translation has another marker than its source",
        "'{0}' carries {1} where the source has {2}. The catalog follows the source; correct the translation.",
        Warning);

    /// <summary>CSP2010.</summary>
    public static readonly DiagnosticDescriptor TranslationName = new(
        "CSP2010",
        "Translation names another offer than its source",
        "'{0}' is known as '{1}', but the source says '{2}' here. The catalog follows the source and takes no name from this cell; correct the translation or the names document.",
        Warning);

    /// <summary>CSP2011.</summary>
    public static readonly DiagnosticDescriptor StaleTranslation = new(
        "CSP2011",
        "Stale translation",
        "This page translates the source revision of {0}, but the catalog is compiled from that of {1}, of which {2} has no translation here. Its names are used, its table is not. Update the translation.",
        Warning);

    /// <summary>CSP2012.</summary>
    public static readonly DiagnosticDescriptor SupersededPage = new(
        "CSP2012",
        "Superseded page",
        "This page is of the source revision of {0}; the catalog is compiled from that of {1}. Its names are used, its table is not.",
        Info);

    /// <summary>CSP2013.</summary>
    public static readonly DiagnosticDescriptor UpgradeToItself = new(
        "CSP2013",
        "Offer upgrades to itself",
        "'{0}' is listed as an upgrade of itself. It is left out; one of the two names is wrong.",
        Error);

    /// <summary>CSP2014.</summary>
    public static readonly DiagnosticDescriptor DuplicateRow = new(
        "CSP2014",
        "Offer has two rows",
        "'{0}' has a row already, on line {1}. This row is left out; merge the two or correct the name.",
        Error);

    /// <summary>CSP2015.</summary>
    public static readonly DiagnosticDescriptor DuplicateTarget = new(
        "CSP2015",
        "Upgrade listed twice",
        "'{0}' stands twice among the upgrades of '{1}'. Remove one or correct the name.",
        Error);

    /// <summary>CSP2016.</summary>
    public static readonly DiagnosticDescriptor ConditionNotEnforced = new(
        "CSP2016",
        "Condition is not enforced",
        "The eligibility check does not know the condition '{0}' and does not enforce it{1}.",
        Warning);

    /// <summary>CSP2017.</summary>
    public static readonly DiagnosticDescriptor ConditionsNotRead = new(
        "CSP2017",
        "Conditions cannot be read",
        "{0}. All four known conditions are enforced.",
        Info);

    /// <summary>CSP2018.</summary>
    public static readonly DiagnosticDescriptor SharedLocalizedName = new(
        "CSP2018",
        "Two offers share a localized name",
        "'{0}' stands for both {1} in {2}. Each offer keeps it as a name, but it cannot be looked up; give them different names.",
        Warning);

    /// <summary>CSP2019.</summary>
    public static readonly DiagnosticDescriptor IdentifierCollision = new(
        "CSP2019",
        "Two names make one identifier",
        "'{0}' makes the identifier '{1}', which '{2}' has already. It is left out; name it differently.",
        Error);

    /// <summary>CSP2020.</summary>
    public static readonly DiagnosticDescriptor MarketClaimedTwice = new(
        "CSP2020",
        "Two editions claim one market",
        "The editions '{0}' and '{1}' both claim the market {2}. '{1}' is left out; say in the names document's markets table which market it is for.",
        Error);

    /// <summary>CSP2021.</summary>
    public static readonly DiagnosticDescriptor NumberNotPinned = new(
        "CSP2021",
        "Offer number is not pinned",
        "{0} no number in the names document, so {1} here may change when offers are added. Run 'csp-catalog learn' or add the number.",
        Warning);

    /// <summary>CSP2022.</summary>
    public static readonly DiagnosticDescriptor NumberTwice = new(
        "CSP2022",
        "Offer number given twice",
        "The number {0} belongs to '{1}' already. '{2}' gets another number here; give it one of its own.",
        Error);

    /// <summary>CSP2023.</summary>
    public static readonly DiagnosticDescriptor FormerNameTwice = new(
        "CSP2023",
        "Former name of two offers",
        "'{0}' is a former name of '{1}' and a name of '{2}' at the same time, so it is not resolved. Date the former name or remove it.",
        Error);

    /// <summary>CSP2024.</summary>
    public static readonly DiagnosticDescriptor RevisionsTied = new(
        "CSP2024",
        "Newest revision is not clear",
        "The source revisions {0} and {1} of the edition '{2}' have the same date, so nothing tells which is newer. The revision {0} is taken; correct {3} or remove the older pages.",
        Error);

    /// <summary>CSP2025.</summary>
    public static readonly DiagnosticDescriptor EditionConflict = new(
        "CSP2025",
        "Pages of one source revision name different editions",
        "This page says '{0}', but the source it shares with {1} is of the edition '{2}'. The catalog follows the source.",
        Error);

    /// <summary>CSP2026.</summary>
    public static readonly DiagnosticDescriptor UnlistedOffer = new(
        "CSP2026",
        "Offer is on no list",
        "'{0}' is taken as a new offer because the page says it in English, but neither the names document nor CspCatalogGen knows it{1}. Correct it, or add a row to the names document.",
        Warning);

    /// <summary>CSP2027.</summary>
    public static readonly DiagnosticDescriptor FootnoteLostMarker = new(
        "CSP2027",
        "Footnote has lost its marker",
        "This footnote carries no marker. It is applied to the upgrades marked {0} because it is the page's only one; put the marker at its beginning.",
        Warning);

    /// <summary>CSP2028.</summary>
    public static readonly DiagnosticDescriptor ResolvedByOlderRevision = new(
        "CSP2028",
        "Name resolved by an older revision",
        "'{0}' is {1}; it is taken as '{2}', which stands in the same place of the same table in the source revision of {3}. Add it to its offer's row in the names document.",
        Warning);

    /// <summary>CSP2030.</summary>
    public static readonly DiagnosticDescriptor ConditionMissing = new(
        "CSP2030",
        "Known condition is not listed",
        "No condition under the table says {0}, so it is not enforced in this edition. Restore the condition if it still holds.",
        Warning);

    /// <summary>CSP2031.</summary>
    public static readonly DiagnosticDescriptor PlanMayBeLost = new(
        "CSP2031",
        "Name may have lost its plan",
        "'{0}' is taken as '{1}', but it is also the beginning of the name of '{2}'. Check that the plan after the name was not lost; compile the page together with its English or bilingual page to be sure.",
        Warning);

    /// <summary>CSP2032.</summary>
    public static readonly DiagnosticDescriptor EditionUnclear = new(
        "CSP2032",
        "Edition is not clear",
        "The words that introduce the page or its table speak of '{0}', but the page does not say that it is for Partner Center operated by 21Vianet. Its table is not read; name the operator in the page, or set the document's Edition.",
        Error);

    /// <summary>CSP2029.</summary>
    public static readonly DiagnosticDescriptor LearnedNameConflict = new(
        "CSP2029",
        "Learned name contradicts the names document",
        "'{0}' stands for '{1}' here, but the names document gives it to '{2}' in {3}. The names document is kept; correct it or the page.",
        Warning);

    /// <summary>CSP2033.</summary>
    public static readonly DiagnosticDescriptor RevisionWithoutDate = new(
        "CSP2033",
        "Revision without a date",
        "This page gives no date, so it is taken as older than the page of {0} that the catalog is compiled from. If it is newer, write its ms.lasthandoff or ms.date into the front matter.",
        Warning);

    /// <summary>CSP2034.</summary>
    public static readonly DiagnosticDescriptor SeveralOffers = new(
        "CSP2034",
        "Several offers in one name",
        "'{0}' is no known offer and names more than one, so it is not used. Write each offer as an item of its own, with <br/> between them in a pipe table; in the column of offers, in a row of its own.",
        Error);

    /// <summary>CSP2040.</summary>
    public static readonly DiagnosticDescriptor ProductTwice = new(
        "CSP2040",
        "Product listed twice",
        "The product {0} has a row already, '{1}' on line {2} of {3}{4}. This row is left out; merge the two or correct the GUID.",
        Warning);

    /// <summary>CSP2041.</summary>
    public static readonly DiagnosticDescriptor GuidWithTwoNames = new(
        "CSP2041",
        "One GUID under two names",
        "{0} is '{1}' here and '{2}' on line {3} of {4}. The GUID counts, and the name that stands there; correct the one that is wrong.",
        Warning);

    /// <summary>CSP2042.</summary>
    public static readonly DiagnosticDescriptor NameWithTwoGuids = new(
        "CSP2042",
        "Two GUIDs under one name",
        "'{0}' is {1} here and {2} on line {3} of {4}. They are kept apart by GUID; correct one if they are meant to be the same.",
        Warning);

    /// <summary>CSP2043.</summary>
    public static readonly DiagnosticDescriptor PlanInOneColumn = new(
        "CSP2043",
        "Service plan in one column only",
        "'{0}' stands among the plans of '{1}' by {2} and not by {3}, so what the product includes is not known. Bring the two cells in line.",
        Warning);

    /// <summary>CSP2044.</summary>
    public static readonly DiagnosticDescriptor OfferAndProductMixed = new(
        "CSP2044",
        "Offer GUID and product GUID mixed up",
        "{0} is given as the {1} ID of '{2}', but it is {3}. It is left out; an offer GUID and a product GUID are different things.",
        Error);

    /// <summary>CSP2045.</summary>
    public static readonly DiagnosticDescriptor ProductNotListed = new(
        "CSP2045",
        "Product is in no licensing reference",
        "'{0}' has the product {1}, which no licensing reference lists, so its services are not known. Add the product's row or correct the ID.",
        Warning);

    /// <summary>CSP2046.</summary>
    public static readonly DiagnosticDescriptor StringIdDiffers = new(
        "CSP2046",
        "String ID contradicts the licensing reference",
        "'{0}' has the String ID '{1}', but the licensing reference calls its product {2} '{3}'. The product is found by its GUID; correct one of the two.",
        Warning);

    /// <summary>CSP2047.</summary>
    public static readonly DiagnosticDescriptor FriendlyNameVaries = new(
        "CSP2047",
        "Friendly name varies",
        "'{0}' stands for {1} here, but {2} on line {3} of {4}. Plans are told apart by GUID, so nothing follows from it.",
        Info);

    /// <summary>CSP2048.</summary>
    public static readonly DiagnosticDescriptor PlanTwice = new(
        "CSP2048",
        "Service plan listed twice",
        "'{0}' stands twice among the plans of '{1}'. It counts once; remove one or correct its GUID.",
        Warning);

    /// <summary>CSP2050.</summary>
    public static readonly DiagnosticDescriptor FootnoteWording = new(
        "CSP2050",
        "Wording of a translated footnote is not known",
        "This footnote is read by its offers and the market {0} alone: its wording is not one that was seen before, so whether it says more, or the opposite, is not known, and its upgrades are marked as contested. Compare it with the English page, or compile it together with that.",
        Warning);

    /// <summary>CSP2051.</summary>
    public static readonly DiagnosticDescriptor NameNotListed = new(
        "CSP2051",
        "Offer is not in the names document",
        "'{0}' is not among the offers of the names document{1}. It is left out; correct it, or add the row '{2}' to the table of offers.",
        Error);

    /// <summary>CSP2052.</summary>
    public static readonly DiagnosticDescriptor NameMistyped = new(
        "CSP2052",
        "Offer name is nearly another's",
        "'{0}' is no known offer and nearly '{1}'. It is left out; correct it, or list both in a names document.",
        Error);

    /// <summary>CSP2053.</summary>
    public static readonly DiagnosticDescriptor NoName = new(
        "CSP2053",
        "Not the name of an offer",
        "'{0}' is not the name of an offer. It is left out; write the offer's name alone, or remove the item.",
        Error);

    /// <summary>CSP2054.</summary>
    public static readonly DiagnosticDescriptor SourceAlone = new(
        "CSP2054",
        "Source disagrees with its translations",
        "{0} translations {1} here, where this page says '{2}'. The catalog follows this page; correct it, or the translations.",
        Warning);

    /// <summary>CSP2055.</summary>
    public static readonly DiagnosticDescriptor CopiesDisagree = new(
        "CSP2055",
        "Copies of one page disagree",
        "{0} is a page of the same source revision in the same language, and says something else than this one. Nothing tells which is right; remove the copy that is wrong.",
        Error);

    /// <summary>CSP2056.</summary>
    public static readonly DiagnosticDescriptor FootnoteLost = new(
        "CSP2056",
        "Footnote is lost, and translations have it",
        "'{0}' carries the footnote marker {1}, but this page has no footnote {1}, which stands in its translation {2}. The market that it speaks of has no upgrades now. Restore the footnote, or remove its markers.",
        Error);

    /// <summary>CSP2057.</summary>
    public static readonly DiagnosticDescriptor VariantInRow = new(
        "CSP2057",
        "Market variant in the table",
        "'{0}' is sold in {1} only, and the table holds for every market. It is left out; list '{2}', and say in a footnote what differs in {1}.",
        Error);

    /// <summary>CSP2058.</summary>
    public static readonly DiagnosticDescriptor EditionWithoutPage = new(
        "CSP2058",
        "Market without a page",
        "The names document gives the market {0} the edition '{1}', but no page of that edition is among the documents, so nothing can be upgraded there. Restore the page, or remove the row.",
        Error);

    /// <summary>CSP2059.</summary>
    public static readonly DiagnosticDescriptor CopiesNameDifferently = new(
        "CSP2059",
        "Copies of one translation name an offer differently",
        "This page calls '{0}' '{1}'; {2}, a translation of the same source revision into the same language, calls it '{3}'. Both names are used, and nothing tells which is to be shown; remove the copy that is wrong.",
        Warning);

    /// <summary>CSP2060.</summary>
    public static readonly DiagnosticDescriptor ConditionWording = new(
        "CSP2060",
        "Wording of a translated condition is not known",
        "'{0}' stands in a list of conditions, and its wording is not one that was seen before, so whether it asks for what the eligibility check enforces, or for the opposite, is not known. All four known conditions are enforced. Compare it with the English page, or compile it together with that.",
        Warning);

    /// <summary>CSP2061.</summary>
    public static readonly DiagnosticDescriptor SourceOlder = new(
        "CSP2061",
        "English page is older than a translation",
        "This page is of {0}; '{1}' translates an English page of {2}, which is not among the documents. The catalog is compiled from that translation, and from nothing of this page but its names. Compile the newer English page, or correct the date of one of the two.",
        Warning);

    /// <summary>CSP2062.</summary>
    public static readonly DiagnosticDescriptor NameNotLearned = new(
        "CSP2062",
        "Name cannot be learned",
        "This page calls '{0}' '{1}', which the names document could not use: it {2}. It is not written there; correct the page.",
        Warning);

    // The form of the names document.

    /// <summary>CSP1090.</summary>
    public static readonly DiagnosticDescriptor NamesRowCells = new(
        "CSP1090",
        "Names document row with too many or too few cells",
        "{0} cells and the table's heading {1}, so nothing tells which cell stands under which heading. {2} not read; write as many cells as the heading has, empty ones too.",
        Error);

    /// <summary>CSP1091.</summary>
    public static readonly DiagnosticDescriptor NamesRowsBehind = new(
        "CSP1091",
        "Rows behind a table of the names document",
        "These rows stand behind the end of their table, so they are not read. Remove what stands between them and the table, a blank line too.",
        Error);

    /// <summary>CSP1092.</summary>
    public static readonly DiagnosticDescriptor MarketWordTwice = new(
        "CSP1092",
        "One word for two markets",
        "'{0}' names the market {1} already, so it cannot name {2}. It counts for {1} alone; remove it from one of the two rows.",
        Error);

    /// <summary>CSP1093.</summary>
    public static readonly DiagnosticDescriptor NamesWithdrawn = new(
        "CSP1093",
        "Names document row with content that is not shown",
        "'{0}' is struck out or hidden, so nothing tells whether it holds. The row is not read; delete what does not hold, or show it.",
        Error);

    /// <summary>CSP1094.</summary>
    public static readonly DiagnosticDescriptor WordingNotUsable = new(
        "CSP1094",
        "Wording cannot be used",
        "'{0}' cannot be used as a wording: {1}. It is not read; correct it, or remove it.",
        Error);
    /// <summary>CSP2070.</summary>
    public static readonly DiagnosticDescriptor TranslatedGuidDiffers = new(
        "CSP2070",
        "GUID changed in translation",
        "'{0}' is not the GUID of '{1}', which is {2} on line {3} of {4}. That page is followed; copy the GUID from there.",
        Warning);

    /// <summary>CSP2071.</summary>
    public static readonly DiagnosticDescriptor TranslatedStringIdDiffers = new(
        "CSP2071",
        "String ID changed in translation",
        "'{0}' stands for {1} here, whose String ID is '{2}' on line {3} of {4}. That page is followed; a String ID is not translated.",
        Warning);

    /// <summary>CSP2072.</summary>
    public static readonly DiagnosticDescriptor TranslatedPlansDiffer = new(
        "CSP2072",
        "Translation with other service plans",
        "The product '{0}' {1} '{2}' here and {3} it on line {4} of {5}, and nothing says that the two are of different days. That page is followed; bring this one in line.",
        Warning);

    /// <summary>CSP2073.</summary>
    public static readonly DiagnosticDescriptor GroupsDiffer = new(
        "CSP2073",
        "Two groups of plans that nearly agree",
        "This group of plans that cannot be assigned together differs from '{0}' on line {1} of {2}. {3}; bring the two in line.",
        Warning);

    /// <summary>CSP2074.</summary>
    public static readonly DiagnosticDescriptor CloudsDiffer = new(
        "CSP2074",
        "Product with other service plans in another cloud",
        "The product '{0}' includes other service plans on line {1} of {2}, the page of another cloud. A GUID does not say which cloud a customer is in, so what the product includes is not known.",
        Warning);

    /// <summary>CSP2075.</summary>
    public static readonly DiagnosticDescriptor NameOfAnotherProduct = new(
        "CSP2075",
        "Translated name that is the name of another product",
        "'{0}' is the English name of another product, '{1}' on line {2} of {3}. Names may have moved by a row; write the name of this row's product.",
        Warning);

    /// <summary>CSP2076.</summary>
    public static readonly DiagnosticDescriptor NewerTranslationDiffers = new(
        "CSP2076",
        "Translation of a newer day with other service plans",
        "The product '{0}' {1} '{2}' here and {3} it on line {4} of {5}, the English page of an older day. That page is followed; bring it up to date.",
        Warning);

    /// <summary>CSP2077.</summary>
    public static readonly DiagnosticDescriptor GroupTakenBack = new(
        "CSP2077",
        "Group of plans that a newer page takes back",
        "This group of '{0}' is not followed: {1} is of a newer day and says that the service's plans can be assigned together. Remove the group, if that holds.",
        Warning);

    /// <summary>CSP2078.</summary>
    public static readonly DiagnosticDescriptor ReferenceColumnsExchanged = new(
        "CSP2078",
        "Columns of a licensing reference exchanged",
        "'{0}' stands where {1} does, and '{2}' where {3} does, as in most rows: the two columns are exchanged{4}. Correct the two headings.",
        Error);

    /// <summary>CSP2079.</summary>
    public static readonly DiagnosticDescriptor ProductAmongPlans = new(
        "CSP2079",
        "Product in place of a service plan",
        "'{0}' stands among the service plans of {1}, but its GUID is the one of the product '{2}' (line {3} of {4}). It is left out, because nobody is assigned a product beside its plans. Write the plan of it that is meant.",
        Error);

    /// <summary>CSP2080.</summary>
    public static readonly DiagnosticDescriptor IdentifierOfAnother = new(
        "CSP2080",
        "Identifier of another offer",
        "'{0}' is an identifier of '{1}' in the names document, but this row is of '{2}': one of them is wrong, and the upgrades may be the other offer's. Correct the identifier or the name.",
        Error);

    /// <summary>CSP2081.</summary>
    public static readonly DiagnosticDescriptor OldAndNewName = new(
        "CSP2081",
        "Former and current name of one offer",
        "'{0}' is called '{1}' since 2020-04-21, {2}. Write the names of one day everywhere, or list the former name in a names document.",
        Warning);

    /// <summary>CSP2082.</summary>
    public static readonly DiagnosticDescriptor PlanOfAnotherService = new(
        "CSP2082",
        "Service plan in the group of another service",
        "'{0}' is a service plan of {1} and stands in a group of '{2}', so the heading of its own group may be lost. The group is read as it stands. Restore what stood above the row.",
        Warning);

    /// <summary>CSP2083.</summary>
    public static readonly DiagnosticDescriptor GroupOfTranslation = new(
        "CSP2083",
        "Group of service plans of a translation alone",
        "{0}, which is followed, has groups of plans that cannot be assigned together, and none with a plan of this one. It counts, so no conflict is missed. Remove it here, or add it there.",
        Warning);

    // Configuration and host.

    /// <summary>CSP4001.</summary>
    public static readonly DiagnosticDescriptor NoUpgradePages = new(
        "CSP4001",
        "No upgrade pages",
        "None of the {0} documents is an upgrade page, so the catalog is empty. Name the pages; in a project, by <CspCatalogDocument Include=\"docs/catalog/**/*.md\" />.",
        Warning);

    /// <summary>CSP4002.</summary>
    public static readonly DiagnosticDescriptor NoSpan = new(
        "CSP4002",
        "The project has no ReadOnlySpan",
        "The generated catalog needs System.ReadOnlySpan<T>. Target .NET Core 2.1 or later, or reference the package System.Memory.",
        Error);

    /// <summary>CSP4003.</summary>
    public static readonly DiagnosticDescriptor Configuration = new(
        "CSP4003",
        "Configuration value not understood",
        "{0} is '{1}', which is not {2}. It is ignored.",
        Warning);

    /// <summary>CSP4004.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = new(
        "CSP4004",
        "Internal failure",
        "CspCatalogGen failed on this document and left it out: {0}. This is a defect of CspCatalogGen; please report it with the document.",
        Error);

    /// <summary>CSP4005. The package's build targets say it of a compiler, the generator of a language version.</summary>
    public static readonly DiagnosticDescriptor HostTooOld = new(
        "CSP4005",
        "Compiler or language version too old",
        "The language version is too old: the generated catalog needs C# 8.0, and the project is compiled as C# {0}. Add <LangVersion>8.0</LangVersion>, or a later one, to the project.",
        Error);

    /// <summary>CSP4006.</summary>
    public static readonly DiagnosticDescriptor NotReferenced = new(
        "CSP4006",
        "Documents in a project without the package",
        "The project names catalog documents, but it does not refer to the package CspCatalogGen itself, so they are not compiled. Add <PackageReference Include=\"CspCatalogGen\" />, or use the catalog of the project that has it and remove the documents here.",
        Warning);

    /// <summary>CSP4007.</summary>
    public static readonly DiagnosticDescriptor RuntimeIsPrivate = new(
        "CSP4007",
        "Runtime library is kept from others",
        "The reference to CspCatalogGen has PrivateAssets=\"{0}\", so projects that use this one do not get CspCatalogGen.Runtime: they build, and fail when they run. Remove PrivateAssets, or refer to the package CspCatalogGen.Runtime too.",
        Warning);

    /// <summary>CSP4008.</summary>
    public static readonly DiagnosticDescriptor NumbersNotPinned = new(
        "CSP4008",
        "No names document",
        "No names document pins the numbers of the {0} offers: they may change when a page adds an offer, and programs and databases that keep a number would read another offer. Name it; in a project, by <CspCatalogNames Include=\"docs/catalog/offers.md\" />.",
        Warning);

    /// <summary>CSP4009.</summary>
    public static readonly DiagnosticDescriptor NoRuntime = new(
        "CSP4009",
        "Runtime library is not referenced",
        "The project does not see CspCatalogGen.Runtime, which the generated catalog stands on. Let the reference to CspCatalogGen include the assets 'compile' and 'runtime' (IncludeAssets, ExcludeAssets), or refer to the package CspCatalogGen.Runtime.",
        Error);

    /// <summary>CSP4010.</summary>
    public static readonly DiagnosticDescriptor ListedTwice = new(
        "CSP4010",
        "Page is listed twice with different metadata",
        "'{0}' is listed twice, with one Locale or Edition here and another there, and only the first counts. Write the metadata where the page is first included, or change it by <CspCatalogDocument Update=\"...\" />.",
        Error);

    /// <summary>CSP4011. The package's build targets say it: the generator is never asked in such a project.</summary>
    public static readonly DiagnosticDescriptor NotCSharp = new(
        "CSP4011",
        "Documents in a project of another language",
        "The project is written in {0}, and a catalog is C#, so the documents are not compiled. Compile them in a C# project, and refer to that one here.",
        Error);

    /// <summary>CSP4012.</summary>
    public static readonly DiagnosticDescriptor RuntimeLeftOut = new(
        "CSP4012",
        "Runtime library is left out of programs",
        "The reference to CspCatalogGen leaves out the asset 'runtime' (IncludeAssets, ExcludeAssets), so CspCatalogGen.Runtime does not come to lie beside a program: it builds, and fails when it runs. Let the reference include it, or refer to the package CspCatalogGen.Runtime too.",
        Warning);

    /// <summary>CSP4013. The package's build targets say it: the generator does not see such a document.</summary>
    public static readonly DiagnosticDescriptor PathNotRead = new(
        "CSP4013",
        "Path that the compiler does not read",
        "The compiler does not read what is told of '{0}', because its path has a '|', so the document is not compiled. Give the file or its folder another name.",
        Error);
}
