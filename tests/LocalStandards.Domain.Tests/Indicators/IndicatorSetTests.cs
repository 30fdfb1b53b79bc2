using System.Text.Json;
using System.Text.Json.Nodes;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class IndicatorSetTests
{
    public static TheoryData<int, AuthorityType> EverySet
    {
        get
        {
            var rows = new TheoryData<int, AuthorityType>();
            foreach (var type in AuthorityTypes.All)
            {
                rows.Add(2567, type);
                rows.Add(2568, type);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(EverySet))]
    public void Write_ThenReadOne_IsTheSameSet(int year, AuthorityType type)
    {
        var set = Samples.Set(year, type);
        var json = IndicatorSetWriter.Write(set);
        Assert.Equal(set, IndicatorSetReader.ReadOne(json));
        Assert.Equal(json, IndicatorSetWriter.Write(IndicatorSetReader.ReadOne(json)));
        Assert.Equal(set, IndicatorSetReader.Read(json).File!.For(type));
    }

    [Theory]
    [MemberData(nameof(EverySet))]
    public void For_Type_HoldsOnlyWhatAppliesWithItsOwnStandards(int year, AuthorityType type)
    {
        var file = JsonNode.Parse(Samples.Text(year))!;
        var code = type.DataCode();
        var applying = file["indicators"]!.AsArray()
            .Where(indicator => indicator!["appliesTo"]!.AsArray().Any(applied => (string)applied! == code)).ToList();

        var set = Samples.Set(year, type);

        Assert.Equal(applying.Select(indicator => (string)indicator!["code"]!), set.Indicators.Select(indicator => indicator.Code));
        foreach (var indicator in applying.Where(indicator => (bool?)indicator!["measure"]!["scored"] is not false))
        {
            JsonNode? Row(string wanted) => indicator!["standards"]!.AsArray()
                .FirstOrDefault(row => row!["laoTypes"]!.AsArray().Any(name => (string)name! == wanted));
            var expected = (Row(code) ?? Row("*"))!["value"]!.GetValue<decimal>();
            Assert.Equal(expected, Assert.Single(set.Indicators[(string)indicator!["code"]!].Standards).Value);
        }
    }

    [Fact]
    public void ReadAndWrite_EverythingTheSchemaAdds_IsKept()
    {
        var root = JsonNode.Parse(Samples.Text(2568))!;
        root["schemaVersion"] = "1.1";
        root["version"] = 3;
        root["dataStatus"] = "OFFICIAL";
        root["framework"]!["dataYear"] = 2566;
        var indicator = root["indicators"]![0]!;
        indicator["crosswalk"] = JsonNode.Parse("""[{ "year": 2567, "code": "67-3-01", "same": true }]""");
        indicator["standards"]![3]!["aboveFrom"] = 95.5;
        indicator["standards"]!.AsArray().Add(JsonNode.Parse("""{ "laoTypes": ["SAO"], "tier": "สามัญ", "op": ">", "value": 1.25 }"""));
        indicator["validations"]![0]!["severity"] = "info";
        indicator["items"]![2]!["personal"] = true;
        indicator["items"]![2]!["max"] = 12.5;

        var set = IndicatorSetReader.Read(root.ToJsonString()).File!.For(AuthorityType.Sao);

        Assert.Equal((3, DataStatus.Official, 2566), (set.Version, set.Status, set.DataYearBE));
        var read = set.Indicators["68-1-01"];
        Assert.Equal([new CrosswalkLink(2567, "67-3-01", true)], read.Crosswalk);
        Assert.Equal((StandardOperator.MoreThan, 1.25m), (read.StandardFor(AuthorityType.Sao, "สามัญ")!.Operator, read.StandardFor(AuthorityType.Sao, "สามัญ")!.Value));
        Assert.Equal(95.5m, read.StandardFor(AuthorityType.Sao, null)!.AboveFrom);
        Assert.Equal(Severity.Info, read.Validations[0].Severity);
        Assert.True(read.Items["c"] is { IsPersonal: true, Max: 12.5m });
        Assert.Equal(set, IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(set)));
    }

    [Fact]
    public void PersonalItems_OfVersionOne_AreTheContactsUnlessSaid()
    {
        string[] Personal(Action<JsonNode> edit)
        {
            var root = JsonNode.Parse(Samples.Text(2568))!;
            edit(root);
            return [.. IndicatorSetReader.Read(root.ToJsonString()).File!.For(AuthorityType.Sao).GeneralItems.Where(item => item.IsPersonal).Select(item => item.Key)];
        }

        Assert.Equal(["contact_name", "contact_tel", "contact_mail"], Personal(_ => { }));
        Assert.Equal(["contact_name", "contact_tel"], Personal(root => root["generalItems"]![15]!["personal"] = false));
        Assert.Empty(Personal(root => root["schemaVersion"] = "1.1"));
    }

    [Fact]
    public void ReadOne_OfAWholeFile_IsRefused()
    {
        Assert.Contains("authorityType", Assert.Throws<FormatException>(() => IndicatorSetReader.ReadOne(Samples.Text(2568))).Message);
        Assert.Throws<FormatException>(() => IndicatorSetReader.ReadOne("{"));
    }

    [Fact]
    public void Write_EveryFieldItUses_StandsInTheSchema()
    {
        var schema = JsonDocument.Parse(Samples.Read("indicator-set.schema.json")).RootElement;
        foreach (var year in (int[])[2567, 2568])
        {
            Assert.Empty(Strangers(JsonDocument.Parse(Samples.Text(year)).RootElement, schema, schema, "$"));
            Assert.Empty(Strangers(JsonDocument.Parse(IndicatorSetWriter.Write(Samples.Set(year))).RootElement, schema, schema, "$"));
        }
    }

    [Fact]
    public void Header_IsRead()
    {
        var set = Samples.Set(2568);
        Assert.Equal(("MPS-2568", 2568, 2567, "DEVELOPMENT", "ขั้นพัฒนา"), (set.Code, set.YearBE, set.DataYearBE, set.Level, set.LevelLabel));
        Assert.Equal((DataStatus.Sample, 1, AuthorityType.Sao), (set.Status, set.Version, set.AuthorityType));
        Assert.Equal(("4/2568", new DateOnly(2025, 5, 27)), (set.Resolutions[0].MeetingNumber, set.Resolutions[0].Date));
        Assert.Equal(6, set.Steps.Count);
        Assert.Equal(4, set.RequiredDocuments.Count);
    }

    [Fact]
    public void Forms_OfATypeThatIsAskedNothing_AreLeftOut()
    {
        Assert.Equal(["1", "2-1", "2-2", "2-3", "2-4", "2-5", "2-6"], Samples.Set(2567).Forms.Select(form => form.Code));
        Assert.DoesNotContain("2-1", Samples.Set(2567, AuthorityType.Pao).Forms.Select(form => form.Code));
        foreach (var form in Samples.Set(2567, AuthorityType.Pao).Forms)
            Assert.NotEmpty(Samples.Set(2567, AuthorityType.Pao).IndicatorsOf(form));
    }

    [Fact]
    public void IndicatorsOf_Forms_CoverTheSetOnceInOrder()
    {
        var set = Samples.Set(2567);
        Assert.Equal(
            set.Indicators.Select(indicator => indicator.Code).Prepend(FieldName.General),
            set.Forms.SelectMany(set.IndicatorsOf).Select(indicator => indicator.Code));
        Assert.Equal("2-1", set.FormOf("67-2-04")!.Code);
        Assert.Equal("1", set.FormOf(FieldName.General)!.Code);
        Assert.Null(set.FormOf("99"));
    }

    [Theory]
    [InlineData(AuthorityType.Sao, "แบบ อบต. ๑ ข้อมูลทั่วไป", "ถนนของ อบต. ที่ดูแล ปี 2568")]
    [InlineData(AuthorityType.Town, "แบบ ทม. ๑ ข้อมูลทั่วไป", "ถนนของเทศบาลที่ดูแล ปี 2568")]
    [InlineData(AuthorityType.Pattaya, "แบบ เมืองพัทยา ๑ ข้อมูลทั่วไป", "ถนนของเมืองพัทยาที่ดูแล ปี 2568")]
    public void Fill_Placeholders_WithTheWordsOfTheType(AuthorityType type, string title, string roads)
    {
        var set = Samples.Set(2568, type);
        Assert.Equal(title, set.Fill(set.Forms["1"].Title));
        Assert.Equal(roads, set.Fill("ถนนของ{อปท}ที่ดูแล ปี {ปี}"));
        Assert.Equal("ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. 2568", set.LabelOf(ResultBand.NotDone));
        Assert.Equal("ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. 2569", set.ForYear(2569).LabelOf(ResultBand.NotDone));
    }

    [Fact]
    public void Fill_EveryTextOfTheSamples_LeavesNoPlaceholder()
    {
        foreach (var type in AuthorityTypes.All)
        {
            var set = Samples.Set(2567, type);
            var texts = set.Forms.Select(form => form.Title)
                .Concat(set.Indicators.SelectMany(indicator => indicator.Items.Select(item => item.Label).Append(indicator.Name)));
            Assert.DoesNotContain(texts, text => set.Fill(text).Contains('{'));
        }
    }

    [Fact]
    public void ForYear_MovesTheYearsAndLeavesTheResolutions()
    {
        var next = Samples.Set(2568).ForYear(2569);
        Assert.Equal(("MPS-2569", 2569, 2568), (next.Code, next.YearBE, next.DataYearBE));
        Assert.Empty(next.Resolutions);
        Assert.Equal(Samples.Set(2568).Indicators, next.Indicators);
        Assert.Equal(Samples.Set(2568), Samples.Set(2568).ForYear(2568));
    }

    [Fact]
    public void Prefill_FromAnIndicatorTheTypeDoesNotHave_IsDropped()
    {
        var root = JsonNode.Parse(Samples.Text(2568))!;
        root["indicators"]![4]!["items"]![0]!["prefill"] = "sameYear:68-1-01.a";
        var file = IndicatorSetReader.Read(root.ToJsonString()).File!;
        Assert.Equal(new(PrefillSource.SameYear, "68-1-01.a"), file.For(AuthorityType.Sao).Indicators["68-1-05"].Items["a"].Prefill);
        Assert.Null(file.For(AuthorityType.Pao).Indicators["68-1-05"].Items["a"].Prefill);
    }

    /// <summary>The paths of fields that the schema does not name.</summary>
    private static IEnumerable<string> Strangers(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (node, step) => node.GetProperty(step));

        if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            return value.EnumerateArray().SelectMany(child => Strangers(child, items, root, $"{path}[]"));

        return value.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties)
            ? value.EnumerateObject().SelectMany(field => properties.TryGetProperty(field.Name, out var child)
                ? Strangers(field.Value, child, root, $"{path}.{field.Name}")
                : [$"{path}.{field.Name}"])
            : [];
    }
}
