using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>What Partner Center calls the roles of its users, and how pages head a list of them.</summary>
internal static class RoleNames
{
    // Longer than any label in another language.
    private const int MaxLabel = 40;

    // The article "Roles, permissions, and workspace access for users".
    private static readonly HashSet<string> English = new(new[]
    {
        "Global admin", "Tenant admin", "User management admin", "User admin", "Billing admin", "Account admin", "Business profile admin", "MPN partner admin", "MPN admin", "Partner admin", "Cloud partner program partner admin", "AI Cloud Partner Program partner admin",
        "Admin agent", "Sales agent", "Helpdesk agent", "Support agent", "Referral admin", "Referral user", "Referrals admin", "Referrals user", "Incentive admin", "Incentives admin", "Incentive user", "Incentives user",
        "Executive report viewer", "Report viewer", "Marketing content admin", "Microsoft AI Cloud Partner Program partner admin", "Guest user", "Security admin", "Security reader", "Directory reader", "Control panel vendor",
        "Owner", "Manager", "Developer", "Business contributor", "Financial contributor", "Marketer",
    }.SelectMany(FormsOf).Select(NameFolding.Fold), StringComparer.Ordinal);

    // The five roles of the upgrade page as its translations have them; machine translations put their words together anew.
    private static readonly string[][] Translated =
    [
        ["Globaler Administrator", "Benutzerverwaltungsadministrator", "Administrator-Agent", "Admin-Agent", "Vertriebsbeauftragter", "Vertriebs-Agent", "Vertriebsagent", "Helpdesk-Agent", "Abrechnungsadministrator", "Kontoadministrator", "Administrator für Benutzerverwaltung"],
        ["Globale beheerder", "Gebruikersbeheerbeheer", "Gebruikersbeheerder", "Beheerder van gebruikers beheer", "Beheerder gebruikersbeheer", "Beheeragent", "Beheer agent", "Verkoopagent", "Verkoop agent", "Helpdeskagent", "Helpdesk medewerker", "Factureringsbeheerder"],
        ["Administrateur général", "Administrateur global", "Administrateur de la gestion des utilisateurs", "Administrateur de gestion des utilisateurs", "Agent d’administration", "Agent commercial", "Agent des ventes", "Agent du support technique", "Agent de support", "Administrateur de facturation"],
        ["Administrador global", "Administrador del control de usuarios", "Administrador de administración de usuarios", "Administrador de usuarios", "Agente de administrador", "Agente de administración", "Agente administrador", "Agente de ventas", "Agente del departamento de soporte técnico", "Administrador de facturación"],
        ["Administrador global", "Administração global", "Administrador de gerenciamento de usuário", "Administrador de gerenciamento de usuários", "Administração de administração de utilizadores", "Administrador da gestão de utilizadores", "Agente administrativo", "Agente administrador", "Agente de administração", "Agente de vendas", "Agente comercial", "Agente de suporte técnico", "Agente de ajuda", "Agente helpdesk", "Administrador de cobrança"],
        ["Amministratore globale", "Amministratore gestione utenti", "Amministratore della gestione degli utenti", "Agente amministratore", "Agente di amministrazione", "Agente di vendita", "Agente di supporto tecnico", "Agente dell'help desk", "Amministratore fatturazione"],
        ["Genel yönetici", "Kullanıcı Yönetimi Yöneticisi", "Yönetim Aracısı", "Yönetici Aracısı", "Satış Aracısı", "Yardım Masası Aracısı"],
        ["Global administratör", "Globala", "Globala administratörer", "Administratör för användarhantering", "Administratörsbehörighet för användarhantering", "Administratörsbehörighet för", "Administratörsagent", "Försäljningsagent", "Supportagent"],
        ["Administrator globalny", "Administrator zarządzania użytkownikami", "Agent administracyjny", "Agent administracji", "Agent sprzedaży", "Agent pomocy technicznej"],
        ["Globální správce", "Správce správy uživatelů", "Agent správce", "Agent pro správu", "Agent prodeje", "Prodejní agent", "Agent helpdesku", "Agent technické podpory"],
        ["Globális rendszergazda", "Felhasználói felügyeleti rendszergazda", "Felhasználókezelési rendszergazda", "Felügyeleti ügynök", "Rendszergazdai ügynök", "Értékesítési ügynök", "Segélyszolgálat ügynöke", "Ügyfélszolgálati ügynök"],
        ["Глобальный администратор", "Администратор управления пользователями", "Агент по администрированию", "Агент администратора", "Агент по продажам", "Агент службы технической поддержки", "Агент поддержки"],
        ["Global administrator", "Administrator af brugerstyring", "Administratoragent", "Salgsagent", "Helpdeskagent", "Supportagent", "Administrator for brukeradministrasjon", "Brugeradministrator", "Brukeradministrator"],
        ["Yleinen järjestelmänvalvoja", "Käyttäjien hallinnan järjestelmänvalvoja", "Järjestelmänvalvoja-agentti", "Myyntiagentti", "Tukipalveluagentti"],
        ["グローバル管理者", "ユーザー管理の管理者", "ユーザー管理者", "管理エージェント", "管理者エージェント", "販売代理店", "販売エージェント", "営業担当", "ヘルプデスク エージェント", "課金管理者"],
        ["全局管理员", "“用户管理”管理员", "用户管理管理员", "管理员代理", "管理代理", "销售代理", "支持人员代理", "技术支持代理", "计费管理员"],
        ["全域系統管理員", "全域管理員", "使用者管理系統管理員", "使用者管理管理員", "系統管理代理人", "管理代理人", "銷售代理人", "技術服務代理人", "帳務管理員"],
        ["글로벌 관리자", "전역 관리자", "사용자 관리 담당자", "사용자 관리 관리자", "관리 에이전트", "관리자 에이전트", "영업 상담원", "영업 에이전트", "판매 에이전트", "기술 지원팀 상담원", "기술 지원팀 에이전트", "지원 센터 에이전트", "대금 청구 관리자"],
    ];

    private static readonly HashSet<string> TranslatedFolds = new(Translated.SelectMany(static names => names).Select(NameFolding.Fold), StringComparer.Ordinal);

    private static readonly HashSet<string>[] TranslatedWords = Array.ConvertAll(Translated, static names => new HashSet<string>(names.SelectMany(EnglishWords.In), StringComparer.Ordinal));

    private static readonly HashSet<string> EnglishLabel = new(
        "role roles appropriate required necessary needed suitable right one any following must be assigned users by supported partner center centre user user's users security permission permissions the these for in of you need have with who can this task to do it upgrade upgrades upgrading a an subscription subscriptions customer's".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Labels = new(new[]
    {
        "Geeignete Rollen", "Erforderliche Rollen", "Rollen", "Juiste rollen", "Geschikte rollen", "Vereiste rollen", "Rôles appropriés", "Rôles requis", "Roles adecuados", "Roles apropiados", "Roles necesarios", "Funções apropriadas", "Funções adequadas", "Papéis apropriados", "Ruoli appropriati", "Ruoli richiesti",
        "Uygun roller", "Lämpliga roller", "Relevante roller", "Passende roller", "Odpowiednie role", "Příslušné role", "Odpovídající role", "Megfelelő szerepkörök", "Соответствующие роли", "Подходящие роли", "Відповідні ролі", "Asianmukaiset roolit", "Soveltuvat roolit", "Roluri adecvate", "Κατάλληλοι ρόλοι",
        "適切なロール", "適切な役割", "必要なロール", "适当的角色", "相应的角色", "合适的角色", "適當的角色", "相應的角色", "適用的角色", "적절한 역할", "적합한 역할",
    }.Select(NameFolding.Fold), StringComparer.Ordinal);

    /// <summary>Whether <paramref name="words"/> are the name of one role; in English, or where it may <paramref name="mayBeTranslated"/> in another language.</summary>
    public static bool Are(string words, bool mayBeTranslated)
        => HasNoSign(words) && (English.Contains(EnglishText.Get(words).Fold) || (mayBeTranslated && AreTranslated(words)));

    /// <summary>Whether the words before a list, as <paramref name="label"/>, say that roles are listed; other words of it may restrict them.</summary>
    public static bool AreHeadedBy(string label, bool isEnglish)
        => isEnglish
            ? label.IndexOf("role", StringComparison.OrdinalIgnoreCase) >= 0 && EnglishText.Get(label).Words.Exists(static word => word is "role" or "roles")
            : label.Length <= MaxLabel && Labels.Contains(EnglishText.Get(label).Fold);

    /// <summary>The first word of the English <paramref name="label"/> that says more than whose roles are listed, or <see langword="null"/>.</summary>
    public static string? FindOtherInLabel(string label) => EnglishWords.In(label).Find(static word => !EnglishLabel.Contains(word));

    private static bool AreTranslated(string words)
        => TranslatedFolds.Contains(EnglishText.Get(words).Fold) || (EnglishText.Get(words).Words is { Count: > 0 } all && Array.Exists(TranslatedWords, language => all.TrueForAll(language.Contains)));

    // A marker, a cross or a box is no part of a name.
    private static bool HasNoSign(string words)
    {
        foreach (var c in words)
        {
            if (!(char.IsLetter(c) || char.IsWhiteSpace(c) || c is '-' or '\'' or '’' or '“' or '”' or '"' or '.' or ';' or ',' || EnglishWords.IsVowelSign(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> FormsOf(string name)
        => new[] { name, name.Replace("admin", "administrator") }.SelectMany(static one => new[] { one, one + "s", one + " role" });
}
