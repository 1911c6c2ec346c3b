using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>How translations say of a condition that it need not hold, may hold, or must not: then it is not the known one.</summary>
internal static class NotRequired
{
    private static readonly string[] Sayings =
    [
        "muss nicht", "müssen nicht", "braucht nicht", "brauchen nicht", "braucht kein", "brauchen kein", "nicht erforderlich", "darf nicht aktiv", "inaktiv", "kann aktiv", "sollte aktiv", "sie können über delegierte", "sie sollten über delegierte", "zwei abonnement",
        "pas besoin", "pas nécessaire", "pas obligatoire", "ne doit pas être acti", "inacti", "peut être acti", "devrait être acti", "vous pouvez disposer", "vous pouvez avoir",
        "no necesita", "no es necesari", "no tiene que", "no debe estar activ", "puede estar activ", "debería estar activ", "puede tener privilegios",
        "não precisa", "não é necessári", "não tem de", "não deve estar ativ", "inativ", "pode estar ativ", "deveria estar ativ", "pode ter privilégios",
        "non deve essere attiv", "non è necessari", "non occorre", "inattiv", "può essere attiv", "dovrebbe essere attiv", "è possibile disporre di privilegi",
        "hoeft niet", "hoeven niet", "niet nodig", "niet actief", "mag actief", "kan actief", "behöver inte", "inte krävs", "inte vara aktiv", "behøver ikke", "ikke nødvend", "ikke være aktiv", "trenger ikke", "ei tarvitse", "ei välttämät",
        "nie musi", "nie muszą", "nie jest wymagan", "nieaktywn", "może być aktywn", "nemusí", "není nutn", "neaktiv", "může být aktiv", "môže byť aktív", "nije potrebno", "ni treba", "ni potrebno",
        "не нужн", "не обязательн", "не требует", "не должна быть актив", "неактивн", "может быть актив", "не потрібн", "не обов'язков", "може бути активн", "не е необходим", "δεν χρειάζεται", "δεν απαιτείται", "nem kell", "nem szükséges", "inaktív", "nu trebuie să fie activ", "nu este necesar", "poate fi activ",
        "gerekmez", "gerekli değil", "zorunda değil", "etkin olabilir", "nereikia", "nebūtina", "nav jābūt", "nav nepieciešam", "ei pea", "pole vaja", "không cần", "không bắt buộc", "tidak perlu", "tidak harus", "ไม่จำเป็น", "ไม่ต้อง", "आवश्यक नहीं", "אין צורך", "لا يلزم", "ليس من الضروري",
        "必要はありません", "必要はない", "必要ない", "必要がない", "必要ありません", "非アクティブ", "不必", "无需", "無需", "不需要", "無須", "无须", "非活动", "非作用中", "필요가 없", "필요는 없", "필요하지 않", "않아도 됩니다", "비활성",
    ];

    private static readonly Phrases Searched = new(Sayings, ignoresCase: true);

    /// <summary>Whether <paramref name="condition"/> says so.</summary>
    public static bool IsSaidIn(string condition) => Searched.AreIn(condition.AsSpan());
}
