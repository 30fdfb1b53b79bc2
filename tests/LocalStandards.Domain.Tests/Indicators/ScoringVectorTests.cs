using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class ScoringVectorTests
{
    private static readonly JsonElement Vectors =
        JsonDocument.Parse(Samples.Read("scoring-test-vectors.json")).RootElement.GetProperty("vectors");

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Vectors.GetArrayLength())];

    [Fact]
    public void Vectors_AreTwentyFour() => Assert.Equal(24, Vectors.GetArrayLength());

    [Theory]
    [MemberData(nameof(Places))]
    public void Vector_Assessed_GivesTheExpectedResult(int place)
    {
        var vector = Vectors[place];
        var type = AuthorityTypes.Parse(vector.GetProperty("laoType").GetString())!.Value;
        var indicator = Samples.Set(vector.GetProperty("year").GetInt32(), type).Indicators[vector.GetProperty("indicator").GetString()!];

        var outcome = indicator.Assess(type, null, Answers(indicator, vector));

        var expected = vector.GetProperty("expect");
        Assert.Equal(expected.GetProperty("band").GetString(), outcome.Band is { } band ? FileCodes.Bands.CodeOf(band) : null);
        Assert.Equal(Number(expected, "result"), outcome.Shown);
        if (expected.TryGetProperty("standard", out _))
            Assert.Equal(Number(expected, "standard"), outcome.Standard!.Value);

        if (expected.TryGetProperty("op", out var op))
            Assert.Equal(op.GetString(), outcome.Standard!.Symbol);

        if (expected.TryGetProperty("naCode", out var code))
            Assert.Equal(code.GetString(), outcome.NotApplicableCode);

        var missing = expected.TryGetProperty("missingMandatory", out var list)
            ? list.EnumerateArray().Select(value => value.GetString()!)
            : [];
        Assert.Equal(missing, outcome.MissingMandatory);
        Assert.False(outcome.BlocksSubmission, string.Join('\n', outcome.Violations));
    }

    /// <summary>A null achieved item means that "not done" is ticked, where that is allowed and nothing else explains it.</summary>
    private static IndicatorAnswers Answers(Indicator indicator, JsonElement vector)
    {
        var given = vector.GetProperty("answers").EnumerateObject().ToList();
        var ground = vector.GetProperty("naCode").GetString();
        return new()
        {
            Texts = given.Where(answer => answer.Value.ValueKind is not JsonValueKind.Null).ToDictionary(
                answer => answer.Name,
                answer => answer.Value.ValueKind is JsonValueKind.Array
                    ? string.Join(',', answer.Value.EnumerateArray().Select(option => option.GetString()))
                    : answer.Value.GetRawText()),
            NotApplicableCode = ground,
            NotApplicableReason = ground is null ? null : "ไม่มีแหล่งท่องเที่ยวในเขต",
            IsNotDone = ground is null && indicator.Measure.AllowsNotDone && given.Exists(answer =>
                answer.Value.ValueKind is JsonValueKind.Null && indicator.Items[answer.Name].Role is ItemRole.Achieved),
        };
    }

    private static decimal? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
