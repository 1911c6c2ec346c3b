using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>
/// Whether anybody may look at what the documents say of an upgrade beside listing it: the member that uses it does so
/// anywhere, or hands the upgrade or the verdict on. One rule for all: in doubt somebody looks.
/// </summary>
internal static class NoteUsage
{
    /// <summary>Whether somebody may look after <paramref name="use"/>, an upgrade or a question about one.</summary>
    public static bool MayBeReadAfter(IOperation use, CompiledCatalogs catalogs)
    {
        var member = use;
        while (member.Parent is { } parent)
        {
            member = parent;
        }

        return member.DescendantsAndSelf().Any(operation => IsLook(operation, member, catalogs)) || Leaves(use, member, catalogs);
    }

    private static bool IsLook(IOperation operation, IOperation member, CompiledCatalogs catalogs) => operation switch
    {
        // verdict.IsContested, upgrade.Note; in a pattern, too.
        IPropertyReferenceOperation { Property: { IsStatic: false, Name: "IsContested" or "Note", ContainingType: var type }, Parent: not INameOfOperation }
            => CatalogAttributes.IsOfTheRuntime(type) || catalogs.Beside(type)?.IsUpgrade(type) == true,

        // IsContested, GetNote, TryGetUpgrade with an answer that is kept.
        IInvocationOperation call => catalogs.AskedBy(call.TargetMethod) is not null
            && (call.TargetMethod.Name is CatalogQuestions.IsContested or CatalogQuestions.GetNote
                || (call.TargetMethod.Name is CatalogQuestions.TryGetUpgrade
                    && call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out && IsKept(argument.Value, member, catalogs)))),

        _ => false,
    };

    // An upgrade that is given out into a local goes where the local goes.
    private static bool IsKept(IOperation given, IOperation member, CompiledCatalogs catalogs)
        => given is not IDiscardOperation
            && (((given as IDeclarationExpressionOperation)?.Expression ?? given) is not ILocalReferenceOperation { Local: { Type: INamedTypeSymbol type } local }
                || catalogs.Beside(type)?.IsUpgrade(type) != true
                || Leaves(local, member, catalogs));

    // Whether a value, which knows its note, goes where this member does not see it. A yes or a no does not know it.
    private static bool Leaves(IOperation value, IOperation member, CompiledCatalogs catalogs) => value.Type?.SpecialType != SpecialType.System_Boolean && value.Parent switch
    {
        IConversionOperation conversion => Leaves(conversion, member, catalogs),

        // What is given out comes from elsewhere.
        IDeclarationExpressionOperation or IArgumentOperation { Parameter.RefKind: RefKind.Out } => false,
        IPropertyReferenceOperation => false,
        IExpressionStatementOperation => false,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => false,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Leaves(local, member, catalogs),

        // One of several values.
        IConditionalOperation choice when choice.Condition != value => Leaves(choice, member, catalogs),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Value == value => Leaves(choice, member, catalogs),

        // upgrade?.To
        IConditionalAccessOperation access when access.Operation == value => access.WhenNotNull.DescendantsAndSelf()
            .OfType<IConditionalAccessInstanceOperation>()
            .Any(instance => Leaves(instance, member, catalogs)),

        // verdict is { IsEligible: true }, and what a pattern keeps of it.
        IIsPatternOperation { Pattern: var pattern } => pattern.DescendantsAndSelf().Any(part => Keeps(part, member, catalogs)),
        ISwitchExpressionOperation choice when choice.Value == value
            => choice.Arms.SelectMany(arm => arm.Pattern.DescendantsAndSelf()).Any(part => Keeps(part, member, catalogs)),
        ISwitchOperation choice when choice.Value == value
            => choice.Cases.SelectMany(section => section.Clauses).SelectMany(clause => clause.DescendantsAndSelf()).Any(part => Keeps(part, member, catalogs)),

        // The catalog answers with a verdict; what a user added to its class may do anything.
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: CatalogQuestions.Check } call }
            when catalogs.AskedBy(call.TargetMethod) is not null
            => Leaves(call, member, catalogs),

        _ => true,
    };

    private static bool Leaves(ILocalSymbol local, IOperation member, CompiledCatalogs catalogs) => member.DescendantsAndSelf()
        .OfType<ILocalReferenceOperation>()
        .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && Leaves(reference, member, catalogs));

    private static bool Keeps(IOperation pattern, IOperation member, CompiledCatalogs catalogs) => pattern switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol kept } => Leaves(kept, member, catalogs),
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol kept } => Leaves(kept, member, catalogs),
        _ => false,
    };
}
