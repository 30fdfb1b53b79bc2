using System.Text.Json.Nodes;
using LocalStandards.Domain.Indicators.Files;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class IndicatorSetReaderTests
{
    /// <summary>What is done to the sample of 2568 (a JSON text put in, or nothing to take out), and the problem it must give.</summary>
    [Theory]
    [InlineData("schemaVersion", "\"2.0\"", "$.schemaVersion", "1.0")]
    [InlineData("schemaVersion", null, "$.schemaVersion", "ไม่มีช่อง")]
    [InlineData("dataStatus", "\"FINAL\"", "$.dataStatus", "SAMPLE, OFFICIAL, DRAFT")]
    [InlineData("surprise", "1", "$.surprise", "ไม่รู้จักช่อง")]
    [InlineData("framework", null, "$.framework", "ไม่มีช่อง")]
    [InlineData("framework", "[]", "$.framework", "{ }")]
    [InlineData("framework.yearBE", "2025", "$.framework.yearBE", "2500 ถึง 2700")]
    [InlineData("framework.yearBE", "\"2568\"", "$.framework.yearBE", "จำนวนเต็ม")]
    [InlineData("framework.areaCount", "8", "$.framework.areaCount", "3 ด้าน")]
    [InlineData("framework.resolutions[0].date", "\"27/5/2568\"", "$.framework.resolutions[0].date", "วันที่")]
    [InlineData("laoTypes[1].code", "\"PAO\"", "$.laoTypes[1].code", "ซ้ำ")]
    [InlineData("laoTypes[0].selfTh", "\"\"", "$.laoTypes[0].selfTh", "ไม่ว่าง")]
    [InlineData("resultBands[0]", null, "$.resultBands", "ABOVE")]
    [InlineData("forms[1].code", "\"1\"", "$.forms[1].code", "ซ้ำ")]
    [InlineData("forms[1].kind", "\"OTHER\"", "$.forms[1].kind", "GENERAL, AREA")]
    [InlineData("forms[1].areas[0]", "\"B9\"", "$.forms[1].areas[0]", "ไม่มีด้าน")]
    [InlineData("forms[1].areas[0]", "\"B2\"", "$.forms[2].areas[0]", "อยู่ในแบบอื่น")]
    [InlineData("forms[1]", null, "$.areas[0]", "ไม่อยู่ในแบบใด")]
    [InlineData("forms[0]", null, "$.forms", "ไม่มีแบบข้อมูลทั่วไป")]
    [InlineData("generalItems[1].key", "\"pop_m\"", "$.generalItems[1].key", "ซ้ำ")]
    [InlineData("areas[1].code", "\"B1\"", "$.areas[1].code", "ซ้ำ")]
    [InlineData("areas[0].missions[1].code", "\"B1.M1\"", "$.areas[0].missions[1].code", "ซ้ำ")]
    [InlineData("indicators", "{}", "$.indicators", "รายการ")]
    [InlineData("indicators[0]", "\"x\"", "$.indicators[0]", "{ }")]
    [InlineData("indicators[1].code", "\"68-1-01\"", "$.indicators[1].code", "ซ้ำ")]
    [InlineData("indicators[0].code", "\"68 1\"", "$.indicators[0].code", "อักษร")]
    [InlineData("indicators[0].code", "\"general\"", "$.indicators[0].code", "general")]
    [InlineData("indicators[0].nameTh", null, "$.indicators[0].nameTh", "ไม่มีช่อง")]
    [InlineData("indicators[0].nameTh", "5", "$.indicators[0].nameTh", "ข้อความ")]
    [InlineData("indicators[0].nameTH", "\"x\"", "$.indicators[0].nameTH", "ไม่รู้จักช่อง")]
    [InlineData("indicators[0].areaCode", "\"B9\"", "$.indicators[0].areaCode", "ไม่มีด้าน")]
    [InlineData("indicators[0].missionCode", "\"B2.M1\"", "$.indicators[0].missionCode", "ในด้าน \"B1\"")]
    [InlineData("indicators[0].appliesTo", "[]", "$.indicators[0].appliesTo", "อย่างน้อยหนึ่ง")]
    [InlineData("indicators[0].appliesTo[0]", "\"BANGKOK\"", "$.indicators[0].appliesTo", "BANGKOK")]
    [InlineData("indicators[0].appliesTo[0]", "\"TOWN\"", "$.indicators[0].appliesTo", "ซ้ำ")]
    [InlineData("indicators[0].provenance", "\"rumour\"", "$.indicators[0].provenance", "observed")]
    [InlineData("indicators[0].measure", null, "$.indicators[0].measure", "ไม่มีช่อง")]
    [InlineData("indicators[0].measure.kind", "\"guess\"", "$.indicators[0].measure.kind", "percent")]
    [InlineData("indicators[0].measure.decimals", "2.5", "$.indicators[0].measure.decimals", "จำนวนเต็ม")]
    [InlineData("indicators[0].measure.decimals", "11", "$.indicators[0].measure.decimals", "0 ถึง 10")]
    [InlineData("indicators[0].measure.direction", "\"none\"", "$.indicators[0].measure.direction", "ยิ่งมาก")]
    [InlineData("indicators[0].measure.cumulative", "true", "$.indicators[0].measure.cumulative", "ระดับ")]
    [InlineData("indicators[0].measure.allowNotDone", "\"yes\"", "$.indicators[0].measure.allowNotDone", "true หรือ false")]
    [InlineData("indicators[0].measure.formula", "\"b / / a\"", "$.indicators[0].measure.formula", "ตำแหน่งที่ 5")]
    [InlineData("indicators[0].measure.formula", "\"b / z\"", "$.indicators[0].measure.formula", "ตำแหน่งที่ 5: ไม่มีรายการ \"z\"")]
    [InlineData("indicators[0].measure.formula", "\"b > a\"", "$.indicators[0].measure.formula", "ต้องเป็นตัวเลข")]
    [InlineData("indicators[0].measure.formula", "\"count(a)\"", "$.indicators[0].measure.formula", "count")]
    [InlineData("indicators[0].measure.formula", "\"r\"", "$.indicators[0].measure.formula", "กฎตรวจสอบ")]
    [InlineData("indicators[0].measure.formula", null, "$.indicators[0].measure.formula", "ต้องมีสูตร")]
    [InlineData("indicators[0].items[2].key", "\"a\"", "$.indicators[0].items[2].key", "ซ้ำ")]
    [InlineData("indicators[0].items[2].key", "\"null\"", "$.indicators[0].items[2].key", "คำสงวน")]
    [InlineData("indicators[0].items[2].key", "\"C\"", "$.indicators[0].items[2].key", "ตัวพิมพ์เล็ก")]
    [InlineData("indicators[0].items[2].type", "\"float\"", "$.indicators[0].items[2].type", "integer")]
    [InlineData("indicators[0].items[2].role", "\"other\"", "$.indicators[0].items[2].role", "frame")]
    [InlineData("indicators[0].items[2].required", null, "$.indicators[0].items[2].required", "ไม่มีช่อง")]
    [InlineData("indicators[0].items[2].min", "\"0\"", "$.indicators[0].items[2].min", "ตัวเลข")]
    [InlineData("indicators[0].items[2].min", "1e400", "$.indicators[0].items[2].min", "ตัวเลข")]
    [InlineData("indicators[0].items[2].max", "-1", "$.indicators[0].items[2].max", "น้อยกว่า")]
    [InlineData("indicators[0].items[2].decimals", "2", "$.indicators[0].items[2].decimals", "0 ถึง 0")]
    [InlineData("indicators[0].items[2].prefill", "\"moon:a\"", "$.indicators[0].items[2].prefill", "registry")]
    [InlineData("indicators[0].items[2].prefill", "\"previousYear:z\"", "$.indicators[0].items[2].prefill", "\"z\"")]
    [InlineData("indicators[0].items[2].prefill", "\"sameYear:68-9-09.a\"", "$.indicators[0].items[2].prefill", "68-9-09.a")]
    [InlineData("indicators[0].items[2].options", "[{\"value\":1,\"labelTh\":\"x\"}]", "$.indicators[0].items[2].options", "ไม่มีตัวเลือก")]
    [InlineData("indicators[2].items[0].options", null, "$.indicators[2].items[0].options", "ต้องมีตัวเลือก")]
    [InlineData("indicators[2].items[0].options", "[]", "$.indicators[2].items[0].options", "ต้องมีตัวเลือก")]
    [InlineData("indicators[2].items[0].options[1].value", "\"c1\"", "$.indicators[2].items[0].options[1].value", "ซ้ำ")]
    [InlineData("indicators[2].items[0].options[1].value", "\"a,b\"", "$.indicators[2].items[0].options[1].value", "จุลภาค")]
    [InlineData("indicators[5].items[0].options[1].value", "1.5", "$.indicators[5].items[0].options[1].value", "จำนวนเต็ม")]
    [InlineData("indicators[5].items[0].options[1].mandatory", "true", "$.indicators[5].items[0].options[1].mandatory", "ทำเครื่องหมาย")]
    [InlineData("indicators[0].validations[0].rule", "\"b <=\"", "$.indicators[0].validations[0].rule", "ตำแหน่งที่ 5")]
    [InlineData("indicators[0].validations[0].rule", "\"b - a\"", "$.indicators[0].validations[0].rule", "ต้องเป็นเงื่อนไข")]
    [InlineData("indicators[0].validations[0].rule", "\"b <= z\"", "$.indicators[0].validations[0].rule", "ตำแหน่งที่ 6")]
    [InlineData("indicators[0].validations[0].severity", "\"fatal\"", "$.indicators[0].validations[0].severity", "error, warning, info")]
    [InlineData("indicators[0].notApplicable[0].when", "\"z == 0\"", "$.indicators[0].notApplicable[0].when", "ตำแหน่งที่ 1")]
    [InlineData("indicators[0].notApplicable[0].when", null, "$.indicators[0].notApplicable[0].when", "ต้องมีเงื่อนไข")]
    [InlineData("indicators[11].notApplicable[1].code", "\"NO_BASE\"", "$.indicators[11].notApplicable[1].code", "ซ้ำ")]
    [InlineData("indicators[0].standards[0].op", "\"=>\"", "$.indicators[0].standards[0].op", ">=, <=, ==, >, <")]
    [InlineData("indicators[0].standards[0].op", "\"<=\"", "$.indicators[0].standards[0].op", "ทิศทาง")]
    [InlineData("indicators[0].standards[0].value", "\"90\"", "$.indicators[0].standards[0].value", "ตัวเลข")]
    [InlineData("indicators[0].standards[0].aboveFrom", "80", "$.indicators[0].standards[0].aboveFrom", "ดีกว่า")]
    [InlineData("indicators[0].standards[0].laoTypes", "[]", "$.indicators[0].standards[0].laoTypes", "*")]
    [InlineData("indicators[0].standards[0].laoTypes[0]", "\"TOWN\"", "$.indicators[0].standards[1]", "แล้ว")]
    [InlineData("indicators[0].standards", "[]", "$.indicators[0].standards", "ไม่มีค่ามาตรฐานของ CITY")]
    [InlineData("indicators[0].standards[3]", null, "$.indicators[0].standards", "ไม่มีค่ามาตรฐานของ SAO")]
    [InlineData("indicators[0].standards[3].tier", "\"สามัญ\"", "$.indicators[0].standards", "ไม่มีค่ามาตรฐานของ SAO")]
    [InlineData("indicators[0].crosswalk", "[{\"year\":2567,\"code\":\"x\",\"same\":true},{\"year\":2567,\"code\":\"y\",\"same\":false}]", "$.indicators[0].crosswalk[1].year", "แล้ว")]
    [InlineData("version", "0", "$.version", "1 ถึง 9999")]
    [InlineData("authorityType", "\"SAO\"", "$.indicators[0].appliesTo", "ประเภทเดียว")]
    public void Read_OneDefect_IsRefusedSayingWhatAndWhere(string place, string? json, string path, string message)
    {
        var reading = IndicatorSetReader.Read(Edited(place, json));

        Assert.False(reading.IsRight);
        Assert.Contains(reading.Problems, problem => problem.Path == path && problem.Message.Contains(message));
    }

    /// <summary>The field's name has its place in the database, with the mark of an answer that a correction put aside.</summary>
    [Fact]
    public void Read_CodeAndKeyTooLongTogether_IsRefused()
    {
        var root = Sample();
        Put(root, "indicators[0].code", $"\"{new string('1', 40)}\"");
        Put(root, "indicators[0].items[2].key", $"\"{new string('a', 35)}\"");
        var problem = Assert.Single(IndicatorSetReader.Read(root.ToJsonString()).Problems, p => p.Path == "$.indicators[0].items[2].key");
        Assert.Contains("74", problem.Message);
    }

    [Fact]
    public void Read_SeveralDefects_ListsThemAll()
    {
        var root = Sample();
        Put(root, "indicators[0].measure.formula", "\"b /\"");
        Put(root, "indicators[3].items[0].required", "1");
        Put(root, "forms[1].titleTh", null);
        Assert.Equal(
            ["$.forms[1].titleTh", "$.indicators[0].measure.formula", "$.indicators[3].items[0].required"],
            IndicatorSetReader.Read(root.ToJsonString()).Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Read_FormulaError_CarriesItsOffset()
    {
        var problem = Assert.Single(IndicatorSetReader.Read(Edited("indicators[0].measure.formula", "\"b / / a\"")).Problems);
        Assert.Equal(4, problem.Offset);
    }

    [Theory]
    [InlineData("", "บรรทัดที่ 1")]
    [InlineData("{", "บรรทัดที่ 1")]
    [InlineData("{\n \"a\": 1,\n}", "บรรทัดที่ 3")]
    [InlineData("not json", "JSON")]
    public void Read_MalformedJson_SaysTheLine(string json, string message)
    {
        var problem = Assert.Single(IndicatorSetReader.Read(json).Problems);
        Assert.Equal("$", problem.Path);
        Assert.Contains(message, problem.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    public void Read_OtherJson_IsRefused(string json) => Assert.NotEmpty(IndicatorSetReader.Read(json).Problems);

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.NotEmpty(IndicatorSetReader.Read(new string('[', 100_000)).Problems);

    [Fact]
    public void Read_SameFieldTwice_IsRefused()
    {
        var json = Samples.Text(2568).Replace("\"dataStatus\": \"SAMPLE\",", "\"dataStatus\": \"SAMPLE\", \"dataStatus\": \"OFFICIAL\",");
        var problem = Assert.Single(IndicatorSetReader.Read(json).Problems);
        Assert.Equal("$.dataStatus", problem.Path);
    }

    [Fact]
    public void Read_ByteOrderMarkAndNotes_AreAccepted() =>
        Assert.Empty(IndicatorSetReader.Read('\uFEFF' + Edited("$comment", "\"โน้ต\"")).Problems);

    /// <summary>Each field in turn taken out or turned into something else: the reader may refuse, never throw.</summary>
    [Fact]
    public void Read_EveryFieldSpoiledInTurn_NeverThrowsAndMostlyRefuses()
    {
        string?[] spoils = [null, "\"\\u0000\"", "{}", "[null, {}]"];
        var root = Sample();
        // One indicator is enough of each kind: the rest repeat it.
        var indicators = root["indicators"]!.AsArray();
        while (indicators.Count > 3)
            indicators.RemoveAt(3);

        var whole = root.ToJsonString();
        Assert.Empty(IndicatorSetReader.Read(whole).Problems);
        var (refused, tried) = (0, 0);
        foreach (var place in Places(root, "").ToList())
        {
            foreach (var spoil in spoils)
            {
                var spoiled = JsonNode.Parse(whole)!;
                Put(spoiled, place, spoil);
                tried++;
                refused += IndicatorSetReader.Read(spoiled.ToJsonString()).IsRight ? 0 : 1;
            }
        }

        Assert.True(tried > 500 && refused > tried / 2, $"{refused} of {tried}");
    }

    private static JsonNode Sample() => JsonNode.Parse(Samples.Text(2568))!;

    private static string Edited(string place, string? json)
    {
        // JsonNode refuses numbers no decimal can hold, so the new text is put in last.
        var root = Sample();
        Put(root, place, json is null ? null : "\"@new@\"");
        return root.ToJsonString().Replace("\"@new@\"", json);
    }

    private static IEnumerable<string> Places(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}").Prepend(
            path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray list => list.Take(1).SelectMany((child, index) => Places(child, $"{path}[{index}]").Prepend($"{path}[{index}]")),
        _ => [],
    };

    private static void Put(JsonNode root, string place, string? json)
    {
        var steps = place.Replace("]", "").Split('.', '[');
        var node = root;
        foreach (var step in steps[..^1])
            node = node is JsonArray list ? list[int.Parse(step)]! : node[step]!;

        switch (node)
        {
            case JsonArray list when json is null:
                list.RemoveAt(int.Parse(steps[^1]));
                break;
            case JsonArray list:
                list[int.Parse(steps[^1])] = JsonNode.Parse(json);
                break;
            case JsonObject fields when json is null:
                fields.Remove(steps[^1]);
                break;
            default:
                node[steps[^1]] = JsonNode.Parse(json!);
                break;
        }
    }
}
