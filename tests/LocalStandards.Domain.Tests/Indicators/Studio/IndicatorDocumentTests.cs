using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators.Studio;

public class IndicatorDocumentTests
{
    private static IndicatorSetDefinition Set => Samples.Set(2568);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        foreach (var set in (IndicatorSetDefinition[])[Samples.Set(2567), Set])
        {
            foreach (var indicator in set.Indicators.Append(set.General))
            {
                var reading = IndicatorDocument.Read(IndicatorDocument.Write(indicator), set);
                Assert.Equal(indicator, reading.Indicator);
                Assert.Empty(reading.Problems);
            }
        }
    }

    [Theory]
    [InlineData("\"areaCode\":\"B1\"", "\"areaCode\":\"B9\"", "$.areaCode", null)]
    [InlineData("\"missionCode\":\"B1.M1\"", "\"missionCode\":\"B2.M1\"", "$.missionCode", null)]
    [InlineData("\"appliesTo\":[\"SAO\"]", "\"appliesTo\":[\"TOWN\"]", "$.appliesTo", null)]
    [InlineData("b / a * 100", "b / / a", "$.measure.formula", 4)]
    [InlineData("b / a * 100", "b / z", "$.measure.formula", 4)]
    [InlineData("b \\u003C= a", "b <= zz", "$.validations[0].rule", 5)]
    [InlineData("\"key\":\"c\"", "\"key\":\"a\"", "$.items[2].key", null)]
    [InlineData("\"key\":\"c\",", "\"key\":\"c\",\"prefill\":\"sameYear:9.a\",", "$.items[2].prefill", null)]
    [InlineData("\"key\":\"c\",", "\"key\":\"c\",\"prefill\":\"sameYear:68-1-01.c\",", "$.items[2].prefill", null)]
    [InlineData("\"code\":\"68-1-01\"", "\"code\":\"68-1-01\\u200B\"", "$.code", 7)]
    [InlineData("\"nameTh\":\"ร้อยละ", "\"nameTh\":\"ร้อย\\u200Bละ", "$.nameTh", 4)]
    [InlineData("\"nameTh\":\"ร้อยละ", "\"nameTh\":\"ร้อย\\u0007ละ", "$.nameTh", 4)]
    [InlineData("\"nameTh\":\"ร้อยละ", "\"nameTh\":\"ร้อย\\uD800ละ", "$.nameTh", null)]
    [InlineData("\"code\":", "\"other\":1,\"code\":", "$.other", null)]
    public void Read_OneDefect_IsRefusedSayingWhatAndWhere(string old, string changed, string path, int? offset)
    {
        var json = IndicatorDocument.Write(Set.Indicators["68-1-01"]);
        Assert.Contains(old, json, StringComparison.Ordinal);
        var reading = IndicatorDocument.Read(Replaced(json, old, changed), Set);
        Assert.False(reading.IsRight);
        Assert.Contains(reading.Problems, problem => problem.Path == path && problem.Offset == offset && !problem.IsUnfinished);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"code\":\"general\"}")]
    [InlineData("{\"\\uD800\":1}")]
    [InlineData("\uD800")]
    public void Read_OtherText_IsRefused(string json) => Assert.False(IndicatorDocument.Read(json, Set).IsRight);

    [Fact]
    public void Read_WithoutFormulaOrStandard_IsTakenInUnfinished()
    {
        var indicator = Set.Indicators["68-1-01"] with { Standards = [], Measure = Set.Indicators["68-1-01"].Measure with { Formula = null } };
        var reading = IndicatorDocument.Read(IndicatorDocument.Write(indicator), Set);
        Assert.Equal(indicator, reading.Indicator);
        Assert.Equal(["$.measure.formula", "$.standards"], reading.Problems.Select(problem => problem.Path));
        Assert.All(reading.Problems, problem => Assert.True(problem.IsUnfinished));
        var draft = IndicatorSetWriter.Write(Set.Put(indicator).Result!);
        Assert.Equal(indicator, IndicatorSetReader.ReadOne(draft).Indicators["68-1-01"]);
        Assert.False(IndicatorSetReader.Read(draft).IsRight);
        Assert.True(IndicatorSetReader.ReadDraft(draft) is { IsRight: true, Problems.Count: 2 });
    }

    [Fact]
    public void Read_OneOfACircle_IsRefusedNamingItWhole()
    {
        var (first, second) = (Set.Indicators[0], Set.Indicators[1]);
        var set = Set.Put(Prefilled(second, $"{first.Code}.a")).Result!;
        var reading = IndicatorDocument.Read(IndicatorDocument.Write(Prefilled(first, $"{second.Code}.{second.Items[0].Key}")), set);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal("$.items[0].prefill", problem.Path);
        Assert.Contains($"{second.Code}.{second.Items[0].Key} → {first.Code}.a", problem.Message);
    }

    [Fact]
    public void Fingerprint_ChangesWithAnyEdit()
    {
        var indicator = Set.Indicators[0];
        Assert.Equal(IndicatorDocument.Fingerprint(indicator), IndicatorDocument.Fingerprint(IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(Set)).Indicators[0]));
        Assert.NotEqual(IndicatorDocument.Fingerprint(indicator), IndicatorDocument.Fingerprint(indicator with { DesignNote = "x" }));
        Assert.NotEqual(IndicatorDocument.Fingerprint(indicator), IndicatorDocument.Fingerprint(indicator.Linked(new(2567, null, false))));
        Assert.NotEqual(IndicatorDocument.Fingerprint(Set.General), IndicatorDocument.Fingerprint(Set.General.MoveItem("pop_m", 1).Result!));
    }

    private static Indicator Prefilled(Indicator indicator, string from) => indicator with
    {
        Items = indicator.Items.Select((item, place) => place == 0 ? item with { Prefill = new(PrefillSource.SameYear, from) } : item).ToCodedList(),
    };

    private static string Replaced(string json, string old, string changed)
    {
        var at = json.IndexOf(old, StringComparison.Ordinal);
        return json[..at] + changed + json[(at + old.Length)..];
    }
}
