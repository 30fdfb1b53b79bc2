using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

/// <summary>
/// When the same answers come to something else, <see cref="Assessment.Version"/> is to be raised, and the print of the new
/// version added here. Prints of earlier versions stay: they say which versions there were.
/// </summary>
public class AssessmentVersionTests
{
    private static readonly Dictionary<int, string> Prints = new()
    {
        [1] = "4dc0b207c51d4d8a",
    };

    [Fact]
    public void Outcomes_OfTheSampleSets_AreThoseOfTheVersion() => Assert.Equal(Prints[Assessment.Version], Print());

    [Fact]
    public void Version_IsTheLatestPrinted() => Assert.Equal(Assessment.Version, Prints.Keys.Max());

    /// <summary>Of both sets, each indicator answered in several ways: value, result, columns, ground, standard, gap.</summary>
    private static string Print()
    {
        var text = new StringBuilder();
        foreach (var year in new[] { 2567, 2568 })
        {
            var set = Samples.Set(year);
            foreach (var (frame, achieved, option) in new[] { (0, 0, 0), (120, 0, 0), (120, 31, 1), (120, 90, 2), (120, 120, 3), (7, 900, 9) })
            {
                var fields = new Dictionary<string, string>();
                foreach (var indicator in set.Indicators)
                {
                    foreach (var item in indicator.Items)
                    {
                        var field = new FieldName(indicator.Code, item.Key).ToString();
                        if (item.IsTypedNumber)
                        {
                            fields[field] = $"{(item.Role is ItemRole.Frame ? frame : achieved)}";
                        }
                        else if (item.Options.Count > 0)
                        {
                            fields[field] = item.Type is ItemType.Checklist
                                ? string.Join(',', item.Options.Take(1 + option).Select(o => o.Value))
                                : item.Options[Math.Min(option, item.Options.Count - 1)].Value;
                        }
                    }
                }
                Add(text, set, fields);
                foreach (var indicator in set.Indicators.Where(i => i.Measure.AllowsNotDone))
                {
                    foreach (var item in indicator.Items.Where(i => i.Role is ItemRole.Achieved))
                        fields.Remove(new FieldName(indicator.Code, item.Key).ToString());
                    fields[new FieldName(indicator.Code, FieldName.NotDone).ToString()] = "1";
                }
                Add(text, set, fields);
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static void Add(StringBuilder text, IndicatorSetDefinition set, Dictionary<string, string> fields)
    {
        var sheet = new AnswerSheet(fields);
        foreach (var row in IndicatorResult.Of(set.Assess(sheet), sheet))
        {
            var gap = row.Gap switch
            {
                Shortfall.Step step => $"{step.Item} {step.Needed} {string.Join(',', step.Steps)}",
                Shortfall.Ticks ticks => $"{ticks.Item} {ticks.Count} {string.Join(',', ticks.Mandatory)}",
                var other => other?.ToString(),
            };
            text.Append(CultureInfo.InvariantCulture, $"{row.IndicatorCode}|{row.Band}|{row.Value}|{row.Frame}|{row.Achieved}|{row.Ground}|{row.Standard?.Symbol}{row.Standard?.Value}|{gap}\n");
        }
    }
}
