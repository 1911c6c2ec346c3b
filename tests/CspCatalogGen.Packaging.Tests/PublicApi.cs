using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Writes what others can use of an assembly, a line each.</summary>
internal static class PublicApi
{
    public static string Of(Stream stream)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(stream);
        var text = new StringBuilder();
        foreach (var type in assembly.MainModule.GetAllTypes().Where(IsVisible).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append(Constraints(type)).Append('\n');
            // An enum's members stand by their numbers, which are what counts.
            foreach (var member in type.IsEnum ? Members(type) : Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(TypeDefinition type)
    {
        foreach (var field in type.Fields
            .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
            .OrderBy(field => type.IsEnum && field.HasConstant ? Convert.ToInt64(field.Constant, CultureInfo.InvariantCulture) : 0))
        {
            if (!field.IsSpecialName)
            {
                yield return type.IsEnum
                    ? $"{field.Name} = {field.Constant}"
                    : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.HasConstant ? " = " + field.Constant : "")}";
            }
        }

        foreach (var method in type.Methods.Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly))
        {
            var modifiers = (method.IsStatic ? "static " : "") + (method.IsAbstract ? "abstract " : "") + (method.IsVirtual && !method.IsFinal && !method.IsAbstract ? "virtual " : "");
            var generic = method.HasGenericParameters ? $"<{string.Join(", ", method.GenericParameters.Select(parameter => parameter.Name))}>" : "";
            yield return $"{modifiers}{Name(method.ReturnType)} {method.Name}{generic}({string.Join(", ", method.Parameters.Select(Parameter))}){Constraints(method)}";
        }
    }

    private static string Parameter(ParameterDefinition parameter)
        => (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByReference ? "ref " : "")
            + Name(parameter.ParameterType) + " " + parameter.Name + (parameter.HasConstant ? $" = {parameter.Constant ?? "null"}" : "");

    private static string Constraints(IGenericParameterProvider provider) => string.Concat(provider.GenericParameters
        .Select(parameter => (parameter.Name, Constraints: parameter.Constraints.Select(constraint => Name(constraint.ConstraintType)).ToList()))
        .Where(parameter => parameter.Constraints.Count > 0)
        .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"));

    private static string Bases(TypeDefinition type)
    {
        var bases = type.Interfaces.Select(implemented => Name(implemented.InterfaceType)).Order(StringComparer.Ordinal).ToList();
        return type.IsEnum || bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string Kind(TypeDefinition type)
        => type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly struct" : "struct")
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";

    private static string Name(TypeReference type) => type switch
    {
        ByReferenceType reference => Name(reference.ElementType),
        ArrayType array => Name(array.ElementType) + "[]",
        RequiredModifierType modified => Name(modified.ElementType),
        GenericInstanceType generic => Plain(generic.ElementType.FullName) + "<" + string.Join(", ", generic.GenericArguments.Select(Name)) + ">",
        { HasGenericParameters: true } => Plain(type.FullName) + "<" + string.Join(", ", type.GenericParameters.Select(parameter => parameter.Name)) + ">",
        _ => Plain(type.FullName),
    };

    private static string Plain(string name) => name.Split('`')[0].Replace('/', '.');

    private static bool IsVisible(TypeDefinition type)
        => type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily) && IsVisible(type.DeclaringType));
}
