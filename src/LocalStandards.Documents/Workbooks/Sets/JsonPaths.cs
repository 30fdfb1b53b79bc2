using System.Text.Json.Nodes;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>Objects within objects, made on the way.</summary>
internal static class JsonPaths
{
    /// <summary>The list under a path of names with dots, made where there is none.</summary>
    public static JsonArray ListOf(this JsonObject from, string path)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            from = (JsonObject)(from[step] ??= new JsonObject());
        return (JsonArray)(from[steps[^1]] ??= new JsonArray());
    }

    /// <summary>Writes a value under such a path.</summary>
    public static void Put(this JsonObject into, string path, JsonNode value)
    {
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            into = (JsonObject)(into[step] ??= new JsonObject());
        into[steps[^1]] = value;
    }
}
