using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Publishing;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class IndicatorSetFileTests
{
    [Fact]
    public void Write_AnySet_ReadsBackTheSame()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var set = new RandomSets(seed).One();
            var json = IndicatorSetWriter.Write(set);
            Assert.Equal(set, IndicatorSetReader.ReadOne(json));
            var reading = IndicatorSetReader.ReadDraft(json);
            Assert.True(reading.IsRight, $"{seed}: {string.Join('\n', reading.Problems)}");
            Assert.Equal([set.AuthorityType], reading.File.Types);
            Assert.Equal(set, reading.File.For(set.AuthorityType));
            Assert.Equal(json, IndicatorSetWriter.Write(reading.File.For(set.AuthorityType)));
        }
    }

    [Fact]
    public void Join_AnyRound_WritesAndReadsBackEverySet()
    {
        var (parts, wordings) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var sets = new RandomSets(seed).Round();
            var file = IndicatorSetFile.Join(sets);
            Assert.All(sets, set => Assert.Equal(set, file.For(set.AuthorityType)));

            var json = IndicatorSetWriter.Write(file);
            var reading = IndicatorSetReader.ReadDraft(json);
            Assert.True(reading.IsRight, $"{seed}: {string.Join('\n', reading.Problems)}");
            Assert.Equal(sets.Select(set => set.AuthorityType).Order(), reading.File.Types.Order());
            Assert.All(sets, set => Assert.Equal(set, reading.File.For(set.AuthorityType)));
            Assert.Equal(json, IndicatorSetWriter.Write(reading.File));
            parts += json.Contains("\"ofTypes\"", StringComparison.Ordinal) ? 1 : 0;
            wordings += sets.Sum(set => set.Indicators.Count) > 0 ? 1 : 0;
        }

        Assert.True(parts > 40 && wordings > 80, $"{parts}, {wordings}");
    }

    [Theory]
    [InlineData(2567)]
    [InlineData(2568)]
    public void Join_TheSample_IsNoLargerThanIt(int year)
    {
        var sets = AuthorityTypes.All.Select(type => Samples.Set(year, type)).ToList();
        var json = IndicatorSetWriter.Write(IndicatorSetFile.Join(sets));
        var file = IndicatorSetReader.Read(json).File!;
        Assert.All(sets, set => Assert.Equal(set, file.For(set.AuthorityType)));
        Assert.DoesNotContain("\"ofTypes\"", json, StringComparison.Ordinal);
        Assert.Equal(Samples.Text(year).Split("\"areaCode\"").Length, json.Split("\"areaCode\"").Length);
    }

    [Fact]
    public void Join_TwoWordings_StandBesideEachOther()
    {
        var town = Samples.Set(2568, AuthorityType.Town);
        var sao = Samples.Set(2568);
        var other = sao.Put(sao.Indicators["68-1-02"] with { Name = "อีกถ้อยคำ" }).Result!;
        var json = IndicatorSetWriter.Write(IndicatorSetFile.Join([town, other]));
        Assert.Equal(3, json.Split("\"68-1-02\"").Length);
        var file = IndicatorSetReader.Read(json).File!;
        Assert.Equal(town, file.For(AuthorityType.Town));
        Assert.Equal(other, file.For(AuthorityType.Sao));
        Assert.Empty(file.For(AuthorityType.Pao).Indicators);
    }

    [Fact]
    public void Join_VersionsAndGeneralItems_AreKeptForEachType()
    {
        var sets = AuthorityTypes.All.Select(type => Samples.Set(2568, type)).ToList();
        sets[2] = sets[2] with { Version = 3, GeneralItems = sets[2].GeneralItems.Skip(1).ToCodedList() };
        var json = IndicatorSetWriter.Write(IndicatorSetFile.Join(sets));
        Assert.Contains("\"ofTypes\":[{\"authorityType\":\"TOWN\",\"version\":3,\"generalItems\":", json, StringComparison.Ordinal);
        Assert.Equal(sets[2], IndicatorSetReader.Read(json).File!.For(AuthorityType.Town));
    }

    [Fact]
    public void Join_WhatIsNoRound_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => IndicatorSetFile.Join([]));
        Assert.Throws<ArgumentException>(() => IndicatorSetFile.Join([Samples.Set(2568), Samples.Set(2568)]));
        Assert.Throws<ArgumentException>(() => IndicatorSetFile.Join([Samples.Set(2568), Samples.Set(2567, AuthorityType.Pao)]));
    }

    [Theory]
    [InlineData("\"authorityType\":\"TOWN\"", "\"authorityType\":\"BANGKOK\"", "$.ofTypes[0].authorityType")]
    [InlineData("\"version\":3", "\"version\":0", "$.ofTypes[0].version")]
    [InlineData("\"version\":3", "\"surprise\":0", "$.ofTypes[0].surprise")]
    [InlineData("\"version\":3", "\"areas\":[]", "$.indicators[0].areaCode")]
    [InlineData("\"version\":3", "\"resultBands\":[]", "$.ofTypes[0].resultBands")]
    [InlineData("\"version\":3", "\"forms\":[{\"code\":\"1\",\"kind\":\"GENERAL\",\"titleTh\":\"x\",\"areas\":[]},{\"code\":\"1\",\"kind\":\"AREA\",\"titleTh\":\"x\",\"areas\":[\"B1\"]}]", "$.ofTypes[0].forms[1].code")]
    public void Read_WrongPart_IsRefusedSayingWhere(string old, string changed, string path)
    {
        var sets = AuthorityTypes.All.Select(type => Samples.Set(2568, type)).ToList();
        sets[2] = sets[2] with { Version = 3 };
        var json = IndicatorSetWriter.Write(IndicatorSetFile.Join(sets));
        var at = json.IndexOf("\"ofTypes\"", StringComparison.Ordinal);
        var problems = IndicatorSetReader.Read(json[..at] + json[at..].Replace(old, changed, StringComparison.Ordinal)).Problems;
        Assert.Contains(problems, problem => problem.Path == path);
    }

    [Fact]
    public void Put_AnyEdit_LeavesASetThatCanBeStored()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var sets = new RandomSets(seed);
            var set = sets.One();
            for (var round = 0; round < 4; round++)
            {
                set = sets.Varied(set);
                Assert.Equal(set, IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(set)));
                Assert.True(IndicatorSetReader.ReadDraft(IndicatorSetWriter.Write(set)).IsRight);
                Assert.Equal(set, IndicatorSetReader.ReadDraft(IndicatorSetWriter.Write(set)).File!.For(set.AuthorityType));
            }
        }
    }

    [Fact]
    public void Comparison_AnyTwoSets_IsSameOnlyWhenTheyAreEqual()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var sets = new RandomSets(seed);
            var set = sets.One();
            var other = sets.Varied(set);
            Assert.True(SetComparison.Of(set, set).IsSame);
            if (SetComparison.Of(set, other).IsSame)
            {
                // The order of indicators and of areas is not compared, nor the version.
                Assert.Equal(set.Indicators.OrderBy(i => i.Code).ToValueList(), other.Indicators.OrderBy(i => i.Code).ToValueList());
            }

            Assert.Empty(AlteredAnswers.Between(set, set));
            _ = PublicationCheck.Of(other, new() { LastYear = set });
            _ = CrosswalkProposals.Of(set, other.ForYear(set.YearBE + 1));
        }
    }
}
