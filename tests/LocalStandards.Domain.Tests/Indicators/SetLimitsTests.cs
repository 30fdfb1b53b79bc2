using System.Text.Json.Nodes;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

/// <summary>Files no office would send: refused with the place and the reason, and nothing throws.</summary>
public class SetLimitsTests
{
    private static JsonNode Sample() => JsonNode.Parse(Samples.Text(2568))!;

    private static SetProblem Problem(Action<JsonNode> edit)
    {
        var root = Sample();
        edit(root);
        var reading = IndicatorSetReader.Read(root.ToJsonString());
        Assert.False(reading.IsRight);
        return reading.Problems[0];
    }

    private static void Refuses(string path, string message, Action<JsonNode> edit)
    {
        var problem = Problem(edit);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message);
    }

    private static JsonNode Indicator(JsonNode root, int place = 0) => root["indicators"]![place]!;

    [Fact]
    public void Read_TenThousandIndicators_IsRefusedAtOnce() => Refuses("$.indicators", "10000 รายการ เกิน 3000", root =>
        root["indicators"] = new JsonArray([.. Enumerable.Range(0, 10_000).Select(_ => new JsonObject())]));

    [Fact]
    public void Read_TooManyItems_IsRefused() => Refuses("$.indicators[0].items", "101 รายการ เกิน 100", root =>
        Indicator(root)["items"] = new JsonArray([.. Enumerable.Range(0, 101).Select(n => Item($"k{n}"))]));

    [Fact]
    public void Read_TooManyGeneralItems_IsRefused() => Refuses("$.generalItems", "เกิน 100", root =>
        root["generalItems"] = new JsonArray([.. Enumerable.Range(0, 101).Select(n => Item($"k{n}"))]));

    [Theory]
    [InlineData("options")]
    [InlineData("validations")]
    [InlineData("evidence")]
    [InlineData("legalBasisTh")]
    public void Read_OtherLongLists_AreRefused(string list) => Refuses(
        list == "options" ? "$.indicators[0].items[0].options" : $"$.indicators[0].{list}", "เกิน 100", root =>
        {
            var holder = list == "options" ? Indicator(root)["items"]![0]! : Indicator(root);
            holder[list] = new JsonArray([.. Enumerable.Range(0, 5000).Select(_ => new JsonObject())]);
        });

    [Fact]
    public void Read_TooManyStandards_IsRefused() => Refuses("$.indicators[0].standards", "เกิน 600", root =>
        Indicator(root)["standards"] = new JsonArray([.. Enumerable.Range(0, 601).Select(_ => new JsonObject())]));

    [Fact]
    public void Read_TooManyOfOneType_IsRefused()
    {
        var root = Sample();
        var one = Indicator(root).ToJsonString();
        root["indicators"] = new JsonArray([.. Enumerable.Range(0, 501).Select(n =>
        {
            var copy = JsonNode.Parse(one)!;
            copy["code"] = $"n-{n}";
            return copy;
        })]);
        Assert.Contains(IndicatorSetReader.Read(root.ToJsonString()).Problems, problem => problem.Path == "$.indicators" && problem.Message.Contains("SAO มี 501"));
    }

    [Fact]
    public void Read_HundredThousandCharacters_IsRefusedWherever()
    {
        var text = new string('ก', 100_000);
        Refuses("$.indicators[0].nameTh", "100000 ตัวอักษร เกิน 500", root => Indicator(root)["nameTh"] = text);
        Refuses("$.indicators[0].definitionTh", "เกิน 4000", root => Indicator(root)["definitionTh"] = text);
        Refuses("$.indicators[0].legalBasisTh[0]", "เกิน 4000", root => Indicator(root)["legalBasisTh"]![0] = text);
        Refuses("$.indicators[0].measure.formula", "เกิน", root => Indicator(root)["measure"]!["formula"] = string.Concat(Enumerable.Repeat("a+", 50_000)) + "a");
        Refuses("$.indicators[0].measure.formula", "1000", root => Indicator(root)["measure"]!["formula"] = string.Concat(Enumerable.Repeat("a+", 600)) + "a");
        Refuses("$.indicators[0].measure.formula", "50 ชั้น", root => Indicator(root)["measure"]!["formula"] = new string('(', 60) + "a" + new string(')', 60));
        Refuses("$.indicators[0].code", "40", root => Indicator(root)["code"] = new string('a', 100_000));
        Refuses("$.forms[1].code", "20", root => root["forms"]![1]!["code"] = new string('a', 21));
        Refuses("$.indicators[0].items[0].labelTh", "500", root => Indicator(root)["items"]![0]!["labelTh"] = text);
        Refuses("$.indicators[0].items[0].options", "ไม่มีตัวเลือก", root => Indicator(root)["items"]![0]!["options"] = new JsonArray(new JsonObject { ["value"] = 1, ["labelTh"] = "ก" }));
    }

    [Theory]
    [InlineData("indicators[0].code", "68-\u200B1-01", 3)]
    [InlineData("indicators[0].nameTh", "ร้อยละ\u200Bของ", 6)]
    [InlineData("indicators[0].nameTh", "ร้อยละ\nของ", 6)]
    [InlineData("indicators[0].nameTh", "\uFEFFร้อยละ", 0)]
    [InlineData("indicators[0].definitionTh", "ก\u202Eข", 1)]
    [InlineData("indicators[0].definitionTh", "ก\u0000ข", 1)]
    [InlineData("indicators[0].items[0].key", "a\u00AD", 1)]
    [InlineData("indicators[0].items[0].labelTh", "ก\u2060", 1)]
    [InlineData("indicators[0].legalBasisTh[0]", "ก\u200D", 1)]
    [InlineData("indicators[0].notApplicable[0].code", "NO\u200BCDC", 2)]
    [InlineData("areas[0].code", "B\u200B1", 1)]
    [InlineData("areas[0].code", "B 1", 1)]
    [InlineData("areas[0].code", "B1,B2", 2)]
    [InlineData("areas[0].missions[0].code", "B1.M1\u200B", 5)]
    [InlineData("forms[1].code", "2-1\u200B", 3)]
    [InlineData("framework.code", "MPS\u200B", 3)]
    public void Read_WhatNobodyCanSee_IsRefusedWithItsPosition(string place, string text, int offset)
    {
        var root = Sample();
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var node = steps[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        if (node is JsonArray list)
        {
            list[int.Parse(steps[^1])] = text;
        }
        else
        {
            node[steps[^1]] = text;
        }

        Assert.Contains(IndicatorSetReader.Read(root.ToJsonString()).Problems, problem => problem.Path == $"$.{place}" && problem.Offset == offset);
    }

    [Fact]
    public void Read_LinesOfAText_AreKept()
    {
        var root = Sample();
        Indicator(root)["definitionTh"] = "บรรทัดแรก\r\nบรรทัดสอง\n\tย่อหน้า 😀";
        Assert.Equal("บรรทัดแรก\nบรรทัดสอง\n\tย่อหน้า 😀", IndicatorSetReader.Read(root.ToJsonString()).File!.For(Domain.Authorities.AuthorityType.Sao).Indicators[0].Definition);
    }

    [Fact]
    public void Read_CodesThatLookAlike_AreRefused()
    {
        Refuses("$.indicators[1].code", "ซ้ำ", root => (Indicator(root)["code"], Indicator(root, 1)["code"]) = ("A-1", "a-1"));
        Refuses("$.areas[1].code", "ซ้ำ", root => root["areas"]![1]!["code"] = "b1");
        Refuses("$.areas[0].missions[1].code", "ซ้ำ", root => root["areas"]![0]!["missions"]![1]!["code"] = "b1.m1");
    }

    [Fact]
    public void Read_PrefillsInACircle_AreRefusedNamingIt()
    {
        Refuses("$.indicators[0].items[0].prefill", "68-1-01.a → 68-1-02.a → 68-1-03.c → 68-1-01.a", root =>
        {
            Indicator(root)["items"]![0]!["prefill"] = "sameYear:68-1-02.a";
            Indicator(root, 1)["items"]![0]!["prefill"] = "sameYear:68-1-03.c";
            Indicator(root, 2)["items"]![0]!["prefill"] = "sameYear:68-1-01.a";
        });
        Refuses("$.indicators[0].items[1].prefill", "68-1-01.b → 68-1-01.b", root => Indicator(root)["items"]![1]!["prefill"] = "sameYear:68-1-01.b");
        var chain = Sample();
        Indicator(chain)["items"]![0]!["prefill"] = "sameYear:68-1-02.a";
        Indicator(chain, 2)["items"]![0]!["prefill"] = "sameYear:68-1-01.a";
        Assert.True(IndicatorSetReader.Read(chain.ToJsonString()).IsRight);
    }

    [Theory]
    [InlineData("{\"a\":\"\\uD800\"}")]
    [InlineData("{\"\\uD800\":1}")]
    [InlineData("{\"dataStatus\":\"\\uDC00\"}")]
    [InlineData("\uD800{}")]
    [InlineData("{\"schemaVersion\":\"1.0\\u200B\"}")]
    public void Read_HalfCharacters_AreRefused(string json) => Assert.NotEmpty(IndicatorSetReader.Read(json).Problems);

    [Fact]
    public void Read_EnormousFile_IsRefusedUnread() =>
        Assert.Contains("16,000,000", Assert.Single(IndicatorSetReader.Read(new string(' ', SetLimits.FileLength + 1)).Problems).Message);

    [Fact]
    public void Read_ThousandsOfProblems_ListsSome()
    {
        var root = Sample();
        root["indicators"] = new JsonArray([.. Enumerable.Range(0, 500).Select(_ => new JsonObject())]);
        var problems = IndicatorSetReader.Read(root.ToJsonString()).Problems;
        Assert.InRange(problems.Count, 100, 301);
        Assert.Contains("เพียงเท่านี้", problems[^1].Message);
    }

    /// <summary>Every text of the file in turn replaced by what does not belong there: never thrown on, and what is taken in stays readable.</summary>
    [Fact]
    public void Read_EveryTextSpoiledInTurn_NeverThrows()
    {
        string[] spoils = ["\\u200B", "\\uD83D", "\\u0007ก", new('ก', 5000), "=1+1", "' OR 1=1", "{อปท", "ก\\nข"];
        var root = Sample();
        var indicators = root["indicators"]!.AsArray();
        while (indicators.Count > 3)
            indicators.RemoveAt(3);

        var whole = root.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var texts = System.Text.RegularExpressions.Regex.Matches(whole, "\"[^\"]*\"").ToList();
        var random = new Random(2570);
        foreach (var text in texts.Where(_ => random.Next(3) == 0))
        {
            var spoil = spoils[random.Next(spoils.Length)];
            var reading = IndicatorSetReader.ReadDraft(string.Concat(whole.AsSpan(0, text.Index), $"\"{spoil}\"", whole.AsSpan(text.Index + text.Length)));
            if (reading.IsRight)
            {
                var set = reading.File.For(reading.File.Types.First());
                Assert.Equal(set, IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(set)));
            }
        }
    }

    private static JsonObject Item(string key) => new() { ["key"] = key, ["labelTh"] = "ก", ["type"] = "integer", ["role"] = "info", ["required"] = false };
}
