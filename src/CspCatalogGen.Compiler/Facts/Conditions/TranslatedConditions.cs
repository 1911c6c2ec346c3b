using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>
/// How translations word the four conditions, each sentence folded to its letters as it was seen. A word more or less, or in
/// another place, may turn a condition around, so whatever is not among them is not known.
/// </summary>
internal static class TranslatedConditions
{
    private static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        [UpgradeConditions.ActiveSubscription] =
        [
            "訂閱必須為作用中而非已暫停或已取消",
            "サブスクリプションがアクティブである中断またはキャンセルされていない",
            "订阅必须处于活动状态而不是处于已暂停或已取消状态",
            "구독이활성상태일시중단되거나취소된상태아님여야합니다",
            "labonnementdoitêtreactifpassuspenduniannulé",
            "dasabonnementmussaktivseinnichtausgesetztodergekündigt",
            "aassinaturadeveestarativanãosuspensaoucancelada",
            "aassinaturadeveestarativanãosuspensanemcancelada",
            "dasabonnementmussaktivnichtausgesetztodergekündigtsein",
            "hetabonnementmoetactiefzijnnietopgeschortofgeannuleerd",
            "hetabonnementmoetactiefzijnnietonderbrokenofgeannuleerd",
            "lasottoscrizionedeveessereattivaenonsospesaoannullata",
            "lasuscripcióndebeestaractivanopuedeestarsuspendidanicancelada",
            "aboneliketkinolmalıdıraskıdadeğilveyaiptaledilemez",
            "prenumerationenmåstevaraaktivintepausadelleravbruten",
            "subskrypcjamusibyćaktywnaniemożezostaćwstrzymanaanianulowana",
            "azelőfizetésnekaktívnakkelllennienemfelfüggesztettvagymegszakított",
            "předplatnémusíbýtaktivnínenípozastavenénebozrušené",
            "подпискадолжнабытьактивнойнеприостановленнойилиотмененной",
            "asubscriçãodeveestarativanãosuspensaoucancelada",
            "lasuscripcióndebeestaractivanosuspendidanicancelada",
            "dasabonnementmussaktivseinnichtangehaltenodergekündigt",
            "dasabonnementistaktiv",
            "dasabonnementmussaktivsein",
            "dasabonnementmussaktivseinwederausgesetztnochgekündigt",
            "labonnementestactif",
            "labonnementdoitêtreactif",
            "lasuscripcióndebeestaractiva",
            "lasuscripciónestáactiva",
            "aassinaturadeveestarativa",
            "aassinaturaestáativa",
            "lasottoscrizionedeveessereattiva",
            "lasottoscrizioneèattiva",
            "hetabonnementmoetactiefzijn",
            "hetabonnementisactief",
            "prenumerationenmåstevaraaktiv",
            "abonnementetskalværeaktivt",
            "abonnementetmåværeaktivt",
            "tilauksenonoltavaaktiivinen",
            "subskrypcjamusibyćaktywna",
            "předplatnémusíbýtaktivní",
            "predplatnémusíbyťaktívne",
            "подпискадолжнабытьактивной",
            "підпискамаєбутиактивною",
            "azelőfizetésnekaktívnakkelllennie",
            "aboneliketkinolmalıdır",
            "サブスクリプションがアクティブである",
            "サブスクリプションはアクティブである必要があります",
            "订阅必须处于活动状态",
            "訂閱必須為作用中",
            "訂閱必須處於作用中狀態",
            "구독이활성상태여야합니다",
            "サブスクリプションがアクティブであること",
            "訂閱正在使用中已暫停或已取消的訂閱必須先還原",
        ],
        [UpgradeConditions.DelegatedAdminPrivileges] =
        [
            "您必須擁有此客戶及服務的委派管理員權限",
            "对于此客户和服务你必须具有委派的管理员权限",
            "siemüssendelegierteadministratorrechtefürdiesenkundenunddendienstbesitzen",
            "vousdevezdisposerdeprivilègesdadministrationdéléguéspourceclientetceservice",
            "이고객과서비스에대해위임된관리자권한이있어야합니다",
            "vocêdeveterdelegadoprivilégiosdeadministradorparaesteclienteeserviço",
            "その顧客とサービスに対する委任された管理者特権を持っている",
            "您必須具有委派系統管理權限此客戶和服務",
            "vocêdevedelegouprivilégiosadministrativosparaesteclienteeoserviço",
            "umoetbeheerdersbevoegdhedenvoordezeklantenservicehebben",
            "umoetbeheerdersbevoegdhedenhebbengedelegeerdvoordezeklantenservice",
            "이고객및서비스에대한관리권한을위임받아야합니다",
            "この顧客およびサービスの管理者特権を委任する必要があります",
            "êtrepourvudeprivilègesdadministrateurpourceclientetleservice",
            "siemüssenüberadministratorrechtefürdiesenkundenundderdienstdelegierthaben",
            "devidisporrediprivilegidiamministratoredelegatoperilclienteeperilservizio",
            "debestenerprivilegiosdeadministradordelegadoparaesteclienteyesteservicio",
            "bumüşterivehizmetiçinyetkilendirilmişyöneticiayrıcalıklarınasahipolmanızgerekir",
            "dumåstehadelegeradeadministratörsbehörigheterfördenhärkundenochtjänsten",
            "musiszmiećdelegowaneuprawnieniaadministratoradlategoklientaiusługi",
            "ehhezazügyfélhezésszolgáltatáshozdelegáltrendszergazdaijogosultságokkalkellrendelkeznie",
            "musítemítdelegovanáoprávněnísprávceprotohotozákazníkaaslužbu",
            "увасдолжныбытьделегированныеправаадминистраторадляэтогоклиентаислужбы",
            "deveterdelegadoprivilégiosadministrativosparaesteclienteeserviço",
            "siehabenfürdenkundenunddendienstdelegierteadministratorrechte",
            "顧客とサービスに対する委任された管理者特権があること",
            "您擁有此客戶與此服務的委派管理員權限",
        ],
        [UpgradeConditions.NoConflictingServices] =
        [
            "客戶不能已經擁有包含其他服務的訂閱",
            "derkundekannnichtbereitsüberabonnementsverfügendiezusätzlichediensteenthalten",
            "leclientnepeutpasdisposerdabonnementscomprenantlesservicessupplémentaires",
            "고객이추가서비스가포함된구독을이미보유하고있으면안됩니다",
            "顧客がその追加サービスを含むサブスクリプションをまだ持っていない",
            "客户已不能拥有包含其他服务的订阅",
            "oclientenãopodeterassinaturasquejáincluamosserviçosadicionais",
            "oclientenãopodejáterassinaturasqueincluamosserviçosadicionais",
            "客户已不能再拥有包含其他服务的订阅",
            "顧客が追加のサービスを含むサブスクリプションをまだ持つことができない",
            "客戶不能有包含其他服務的訂閱",
            "客户不能有包含附加服务的订阅",
            "deklantkannoggeenabonnementenhebbendiedeextraservicesbevatten",
            "deklantheeftnoggeenabonnementendiedeextraservicesbevatten",
            "고객이추가서비스를포함하는구독을아직가지고있지않습니다",
            "leclientnepeutpasdéjàavoirdabonnementsquiincluentlesservicessupplémentaires",
            "お客様は追加のサービスを含むサブスクリプションをまだ持っていません",
            "derkundekannnichtbereitsüberabonnementsverfügendiediezusätzlichendiensteenthalten",
            "ilclientenonpuòaveregiàsottoscrizionicheincludonoiserviziaggiuntivi",
            "elclientenopuedeteneryasuscripcionesqueincluyanlosserviciosadicionales",
            "müşterininekhizmetleriiçerenaboneliklerizatenolamaz",
            "kundenkaninteredanhaprenumerationersominnehållerdeytterligaretjänsterna",
            "klientniemożejużmiećsubskrypcjiktóreobejmujądodatkoweusługi",
            "azügyfélnekmárnemlehetnekolyanelőfizetéseiamelyektartalmazzákatovábbiszolgáltatásokat",
            "zákazníkužnemůžemítodběrykterébyzahrnovalydalšíslužby",
            "уклиентанедолжнобытьподписоквкоторыевключеныдополнительныеслужбы",
            "oclientejánãopodetersubscriçõesqueincluamosserviçosadicionais",
            "keinesderübrigenabonnementsdeskundenenthältbereitsdiezusätzlichendienstediedasupgrademitbringt",
            "顧客のほかのサブスクリプションにアップグレードで加わるサービスがまだ含まれていないこと",
            "客戶的其他訂閱都還沒有包含這次升級帶來的額外服務",
        ],
        [UpgradeConditions.TargetNotOwned] =
        [
            "客戶不能已經擁有您正在嘗試為他們升級的訂閱",
            "leclientnepeutpasdisposerdesabonnementsverslesquelsvousvoulezeffectuerlamiseàniveau",
            "고객이업그레이드하려는구독을이미보유하고있으면안됩니다",
            "顧客がアップグレード先のサブスクリプションをまだ持っていない",
            "derkundekannnichtbereitsüberdieabonnementsverfügenaufdiesieaktualisierenmöchten",
            "客户已不能拥有你要尝试将其升级到的订阅",
            "oclientenãopodeterasassinaturasparaasquaisvocêestejatentandofazeraatualização",
            "客户已不能再拥有你要尝试将他们升级到的订阅",
            "oclientenãopodejáterasassinaturasparaasquaisvocêestejatentandoatualizálas",
            "顧客がアップグレード先のサブスクリプションをまだ持つことができない",
            "客戶不能已有您嘗試升級的訂用帳戶",
            "客户不能有你尝试将其升级到的订阅",
            "oclientenãopodejáterasassinaturasparaasquaisvocêestátentandoatualizálas",
            "deklantkandeabonnementendieuwiltupgradennietalhebben",
            "고객이업그레이드하려는구독을아직보유하고있지않습니다",
            "leclientnepeutpasdéjàdisposerdesabonnementssurlesquelsvoustentezdelemettreàniveau",
            "deklantkannietaldeabonnementenhebbenwaaruzenaarwiltupgraden",
            "お客様はアップグレードしようとしているサブスクリプションをまだ持っていません",
            "derkundekannnichtbereitsüberdieabonnementsverfügenaufdiesieeinupgradedurchführenmöchten",
            "deklantkannognietdeabonnementenhebbenwaaruzenaarwiltupgraden",
            "ilclientenonpuòaveregiàlesottoscrizioniacuistaicercandodieseguirelaggiornamento",
            "elclientenopuedeteneryalassuscripcionesalasqueintentasrealizarlaactualización",
            "müşteriyükseltmeyidenediğinizaboneliklerezatensahipolamaz",
            "kundenkaninteredanhadeprenumerationersomduförsökeruppgraderademtill",
            "klientniemożejeszczemiećsubskrypcjidoktórychpróbujeszjeuaktualnić",
            "azügyfélnemrendelkezhetolyanelőfizetésekkelamelyeketfrissítenipróbál",
            "zákazníkužnemůžemítpředplatnénakterésepokoušíteupgradovat",
            "уклиентанедолжнобытьподписоккоторыевыпытаетесьактивировать",
            "oclientejánãopodeterassubscriçõesparaasquaisestáatentaratualizálas",
            "derkundehatnochkeinabonnementfürdasangebotaufdassieihnhebenmöchten",
            "移行先のプランのサブスクリプションを顧客がまだ持っていないこと",
            "客戶還沒有升級目標產品的訂閱",
        ],
    };

    // How to meet a condition, which is no part of it.
    private static readonly HashSet<string> Advice = new(
    [
        "了解如何要求委派的系統管理員權限",
        "了解如何请求委派的管理员权限",
        "hiererfahrensiewiesiedelegierteadministratorrechteanfordern",
        "découvrezcommentdemanderdesprivilègesdadministrationdélégués",
        "위임된관리자권한요청방법을알아보세요",
        "saibacomosolicitarprivilégiosdeadministrador",
        "代理管理者特権を要求する方法を確認してください",
        "委任された管理者特権の要求を確認してください",
        "了解如何要求委派的系統管理權限客戶",
        "saibacomoprivilégiosadministrativosdedelegadosdesolicitaçãodeumcliente",
        "meerinformatieoverhetaanvragenvangedelegeerdebeheerdersbevoegdheden",
        "에대해알아봅니다하는방법요청관리권한을위임고객으로부터합니다",
        "学習方法要求は管理者特権を委任顧客から",
        "découvrezcommentdemandedéléguédesprivilègesdadministrateuràpartirdunclient",
        "erfahrensiewiesieanforderungdelegierteadministratorrechtevoneinemkunden",
        "scopricomerichiedereiprivilegidiamministratoredelegato",
        "obténinformaciónsobrecómohacerloensolicitarprivilegiosdeadministradordelegado",
        "yöneticitemsilcisiayrıcalıklarıistemehakkındabilgiedinin",
        "lärdighurdubegärdelegeradeadministratörsbehörigheter",
        "dowiedzsięjakzażądaćdelegowanychuprawnieńadministratora",
        "megtudhatjahogyankérhetmeghatalmazottrendszergazdaijogosultságokat",
        "přečtětesijakpožádatooprávněnídelegovanéhosprávce",
        "узнайтекакзапроситьделегированныеправаадминистратора",
        "saibacomosolicitarprivilégiosdeadministraçãodelegados",
        "einangehaltenesodergekündigtesmusserstwiederhergestelltwerden",
        "sofordernsiedieserechtean",
        "中断または取り消されたものは先に元へ戻します",
        "特権を要求する方法もご覧ください",
        "請參閱如何要求這些權限",
    ],
    StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Known = Sentences
        .SelectMany(static one => one.Value.Select(sentence => (Sentence: sentence, Condition: one.Key)))
        .ToDictionary(static one => one.Sentence, static one => one.Condition, StringComparer.Ordinal);

    // What heads the conditions and leads to them, and asks for all of them.
    private static readonly HashSet<string> Leads = new(
    [
        "次の条件が満たされた場合にサブスクリプションをアップグレードできます",
        "upgradesvonabonnementskönnenerfolgenwenndiefolgendenbedingungenzutreffen",
        "abonnementskönnenaktualisiertwerdenwenndiefolgendenbedingungenzutreffen",
        "abonnementskönnenaktualisiertwerdenwenndiesebedingungenzutreffen",
        "이러한조건이적용되는경우구독을업그레이드할수있습니다",
        "lamiseàniveaudesabonnementsestpossiblesilesconditionssuivantessontremplies",
        "asassinaturaspoderãoseratualizadasseestascondiçõesforematendidas",
        "abonnementenkunnenwordenbijgewerktalsdezevoorwaardenvantoepassingzijn",
        "lesottoscrizionipossonoessereaggiornatesesonosoddisfattequestecondizioni",
        "lassuscripcionessepuedenactualizarsisecumplenestascondiciones",
        "bukoşullargeçerliyseabonelikleryükseltilebilir",
        "prenumerationerkanuppgraderasomdessavillkorgäller",
        "subskrypcjemożnauaktualnićjeślimajązastosowanienastępującewarunki",
        "azelőfizetésekfrissíthetőkhaezekafeltételekérvényesek",
        "odběryjemožnéupgradovatpokudplatítytopodmínky",
        "подпискиможнообновлятьпритакихусловиях",
        "assubscriçõespodemseratualizadasseestascondiçõesseaplicarem",
        "einupgradegelingtwennallefolgendenpunkteerfülltsind",
        "次のすべてを満たすとアップグレードできます",
        "如果符合下列條件便可以升級訂閱", "如果以下这些条件适用可升级订阅", "下列各項全部成立時升級才會成功", "条件", "條件", "조건", "voorwaarden", "condições", "bedingungen", "condizioni", "condiciones", "condicions", "koşullar", "villkor", "vilkår", "betingelser", "warunki", "feltételek", "podmínky", "podmienky", "условия", "умови", "ehdot", "tingimused", "condiții", "uvjeti", "pogoji", "προϋποθέσεις", "voraussetzungen", "prérequis", "requisitos", "requisiti", "prérequisitos", "vereisten", "前提条件", "前提條件", "先决条件", "先決條件", "必要条件", "사전요구사항", "เงื่อนไข", "điềukiện", "syarat", "תנאים", "الشروط",
    ],
    StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> heads the conditions, or leads to them, and says no more.</summary>
    public static bool AreHeadedBy(string text) => Leads.Contains(EnglishText.Get(text).Fold);

    /// <summary>The condition that <paramref name="text"/> is, or <see langword="null"/> where a sentence of it is not known.</summary>
    public static string? Parse(string text)
    {
        string? condition = null;
        var sentences = EnglishText.Get(text).Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            var fold = sentences[i].Fold;
            if (fold.Length == 0)
            {
                continue;
            }

            if (Known.TryGetValue(fold, out var said) && condition is null)
            {
                condition = said;
            }
            else if (!Advice.Contains(fold))
            {
                return null;
            }
        }

        return condition;
    }
}
