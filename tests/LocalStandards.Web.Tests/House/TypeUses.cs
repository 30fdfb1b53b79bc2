using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace LocalStandards.Web.Tests.House;

/// <summary>Which types a type uses, as compiled: signatures, attributes and the bodies of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToFrozenDictionary(o => o.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(type.BaseType);
        foreach (var face in type.GetInterfaces())
            Add(face);
        AddAttributes(type);
        foreach (var field in type.GetFields(Own))
            Add(field.FieldType);
        foreach (var property in type.GetProperties(Own))
            AddAttributes(property);
        foreach (var method in type.GetMembers(Own).OfType<MethodBase>())
            AddMethod(method);
        return used;

        void AddMethod(MethodBase method)
        {
            AddAttributes(method);
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType);
            Add((method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is not { } body)
                return;
            foreach (var local in body.LocalVariables)
                Add(local.LocalType);
            foreach (var member in Operands(method, body))
                AddMember(member);
        }

        void AddMember(MemberInfo member)
        {
            Add(member as Type ?? member.DeclaringType);
            if (member is MethodInfo { IsGenericMethod: true } generic)
            {
                foreach (var argument in generic.GetGenericArguments())
                    Add(argument);
            }
            if (member is MethodInfo call)
                Add(call.ReturnType);
            if (member is FieldInfo field)
                Add(field.FieldType);
        }

        void AddAttributes(MemberInfo member)
        {
            foreach (var attribute in member.GetCustomAttributesData())
                Add(attribute.AttributeType);
        }

        void Add(Type? other)
        {
            if (other is null)
                return;
            if (other.HasElementType)
                Add(other.GetElementType());
            else if (!other.IsGenericParameter && used.Add(other.IsGenericType ? other.GetGenericTypeDefinition() : other))
                Add(other.DeclaringType);
            foreach (var argument in other.IsGenericType ? other.GetGenericArguments() : [])
                Add(argument);
        }
    }

    private static IEnumerable<MemberInfo> Operands(MethodBase method, MethodBody body)
    {
        var il = body.GetILAsByteArray()!;
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < il.Length;)
        {
            var code = OpCodesByValue[il[i] == 0xFE ? (short)(0xFE00 | il[i + 1]) : il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, i), typeArguments, methodArguments)!;
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, i),
                _ => 4,
            };
        }
    }
}
