namespace Microsoft.SqlServer.Server;

/// <summary>Storage format of a CLR user-defined type; named by SqlClient, used by nothing here (ADR 0001).</summary>
public enum Format { Unknown = 0, Native = 1, UserDefined = 2 }

/// <summary>Named by SqlClient when it inspects a parameter's type; implemented by nothing here.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR user-defined type; looked for by SqlClient on every parameter, found on none.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}
