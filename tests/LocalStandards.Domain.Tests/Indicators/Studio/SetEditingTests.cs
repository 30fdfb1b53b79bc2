using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Studio;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators.Studio;

public class SetEditingTests
{
    private static IndicatorSetDefinition Set => Samples.Set(2568);

    private static IEnumerable<string> Codes(IndicatorSetDefinition set) => set.Indicators.Select(indicator => indicator.Code);

    private static IndicatorSetDefinition Made(Edit<IndicatorSetDefinition> edit)
    {
        Assert.Null(edit.Refusal);
        Assert.Equal(edit.Result, IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(edit.Result!)));
        return edit.Result!;
    }

    [Fact]
    public void Put_KnownCode_ReplacesInPlace()
    {
        var edited = Made(Set.Put(Set.Indicators["68-1-02"] with { Name = "ใหม่" }));
        Assert.Equal(Codes(Set), Codes(edited));
        Assert.Equal("ใหม่", edited.Indicators["68-1-02"].Name);
        Assert.Equal(Set, Made(edited.Put(Set.Indicators["68-1-02"])));
    }

    [Fact]
    public void Put_NewCode_StandsLastInItsMission()
    {
        var first = Set.Indicators[0];
        var siblings = Set.Indicators.Where(indicator => indicator.MissionCode == first.MissionCode).ToList();
        var edited = Made(Set.Put(first with { Code = "68-1-77", Crosswalk = [] }));
        Assert.Equal(siblings[^1].Code, edited.Indicators[edited.Indicators.ToList().FindIndex(i => i.Code == "68-1-77") - 1].Code);
        Assert.Equal(Set.Indicators.Count + 1, edited.Indicators.Count);
    }

    [Fact]
    public void Put_BeforeAnother_StandsThere()
    {
        var edited = Made(Set.Put(Set.Indicators[0] with { Code = "n-1" }, before: Set.Indicators[0].Code));
        Assert.Equal("n-1", edited.Indicators[0].Code);
        edited = Made(edited.Put(edited.Indicators[1], before: "n-1"));
        Assert.Equal(Set.Indicators[0].Code, edited.Indicators[0].Code);
    }

    [Fact]
    public void Put_IntoAMissionWithoutIndicators_StandsBetweenItsNeighbours()
    {
        var set = Made(Set.AddMission("B1", "B1.M9", "ภารกิจใหม่"));
        var edited = Made(set.MoveIndicatorTo(set.Indicators[0].Code, "B1.M9"));
        var places = Codes(edited).ToList();
        Assert.Equal(edited.Indicators.Last(indicator => indicator.AreaCode == "B1").Code, Set.Indicators[0].Code);
        Assert.Equal(Set.Indicators.Where(i => i.AreaCode != "B1").Select(i => i.Code), places.Skip(Set.Indicators.Count(i => i.AreaCode == "B1")));
    }

    [Theory]
    [InlineData("68 1", "B1", "B1.M1", EditRefusal.NotACode)]
    [InlineData("68-1\u200B", "B1", "B1.M1", EditRefusal.NotACode)]
    [InlineData("68-1", "B9", "B1.M1", EditRefusal.Unknown)]
    [InlineData("68-1", "B1", "B2.M1", EditRefusal.Unknown)]
    public void Put_WhatDoesNotFit_IsRefused(string code, string area, string mission, EditRefusal refusal) =>
        Assert.Equal(refusal, Set.Put(Set.Indicators[0] with { Code = code, AreaCode = area, MissionCode = mission }).Refusal);

    [Fact]
    public void Put_GeneralItems_ReplacesThem()
    {
        var edited = Made(Set.General.MoveItem("pop_f", -1).Result is { } general ? Set.Put(general) : default);
        Assert.Equal(["pop_f", "pop_m"], edited.GeneralItems.Take(2).Select(item => item.Key));
    }

    [Fact]
    public void Add_TakenCode_IsRefused()
    {
        Assert.Equal((EditRefusal.CodeTaken, "68-1-01"), (Set.Add(Set.Indicators[0]).Refusal, Set.Add(Set.Indicators[0]).Named));
        Assert.Equal(EditRefusal.CodeTaken, Set.Add(Set.General).Refusal);
    }

    [Fact]
    public void Put_OneTooMany_IsRefused()
    {
        var full = Set with
        {
            Indicators = Enumerable.Range(0, SetLimits.Indicators).Select(n => Set.Indicators[0] with { Code = $"n-{n}" }).ToCodedList(),
        };
        Assert.Equal(EditRefusal.TooMany, full.Put(Set.Indicators[0]).Refusal);
        Assert.Null(full.Put(full.Indicators[7]).Refusal);
    }

    [Fact]
    public void MoveIndicator_StaysWithinItsMission()
    {
        var mission = Set.Indicators.GroupBy(indicator => indicator.MissionCode).First(group => group.Count() > 1);
        var (first, second) = (mission.First().Code, mission.ElementAt(1).Code);
        var down = Made(Set.MoveIndicator(first, 1));
        Assert.Equal([second, first], down.Indicators.Where(i => i.MissionCode == mission.Key).Take(2).Select(i => i.Code));
        Assert.Equal(Set, Made(down.MoveIndicator(first, -5)));
        Assert.Equal(EditRefusal.Unknown, Set.MoveIndicator("x", 1).Refusal);
    }

    [Fact]
    public void CopyIndicator_TakesTheNextCodeAndStandsBehind()
    {
        var set = Made(Set.Put(Set.Indicators[0].Linked(new(2567, "67-1-01", true))));
        var edited = Made(set.CopyIndicator("68-1-01"));
        var copy = edited.Indicators[1];
        var last = Set.Indicators.Where(i => i.Code.StartsWith("68-1-", StringComparison.Ordinal)).Max(i => int.Parse(i.Code[5..]));
        Assert.Equal($"68-1-{last + 1:00}", copy.Code);
        Assert.Empty(copy.Crosswalk);
        Assert.Equal(set.Indicators[0] with { Code = copy.Code, Crosswalk = [] }, copy);
        Assert.Equal(EditRefusal.CodeTaken, Set.CopyIndicator("68-1-01", "68-1-02").Refusal);
    }

    [Fact]
    public void RemoveIndicator_ThatPrefillsAnother_IsRefusedNamingIt()
    {
        var other = Set.Indicators["68-1-05"];
        var set = Made(Set.Put(other with
        {
            Items = other.Items.Select((item, place) => place == 0 ? item with { Prefill = new(PrefillSource.SameYear, "68-1-01.a") } : item).ToCodedList(),
        }));
        Assert.Equal((EditRefusal.InUse, $"68-1-05.{other.Items[0].Key}"), (set.RemoveIndicator("68-1-01").Refusal, set.RemoveIndicator("68-1-01").Named));
        var without = Set.Indicators["68-1-01"] with { Items = Set.Indicators["68-1-01"].Items.Skip(1).ToCodedList() };
        Assert.Equal(EditRefusal.InUse, set.Put(without).Refusal);
        Assert.DoesNotContain("68-1-02", Codes(Made(set.RemoveIndicator("68-1-02"))));
        Assert.Equal("n-9.a", Made(set.RecodeIndicator("68-1-01", "n-9")).Indicators["68-1-05"].Items[0].Prefill!.Name);
    }

    [Theory]
    [InlineData("68-1-01", "68-1-09", "68-1-09")]
    [InlineData("x", "x", "x-1")]
    [InlineData("9", "9", "10")]
    public void NextCode_FollowsThePattern(string neighbour, string highest, string expected)
    {
        var set = Set with { Indicators = [Set.Indicators[0] with { Code = neighbour }, Set.Indicators[1] with { Code = highest == "68-1-09" ? "68-1-08" : "other" }] };
        Assert.Equal(expected, ProposedCodes.Next(set, neighbour));
    }

    [Fact]
    public void ProposedCodes_OfEverything_AreFree()
    {
        Assert.False(Set.Areas.Contains(ProposedCodes.NextArea(Set)));
        Assert.Equal("B4", ProposedCodes.NextArea(Set));
        Assert.Equal("B1.M4", ProposedCodes.NextMission(Set with { Areas = [Set.Areas[0] with { Missions = [new("B1.M1", "ก"), new("B1.M3", "ข")] }] }, "B1"));
        Assert.Equal("2-4", ProposedCodes.NextForm(Set));
        var set = Made(Made(Set.AddArea("B4", "ด้านใหม่", "2-3")).AddMission("B4", "B4.M1", "ภารกิจ"));
        Assert.Equal("68-4-01", ProposedCodes.NextIn(set, "B4.M1"));
        Assert.Equal("d", ProposedCodes.NextItem(Set.Indicators["68-1-01"]));
    }

    [Fact]
    public void Areas_AreAddedRenamedMovedAndRemoved()
    {
        var set = Made(Set.AddArea("B4", "ด้านใหม่"));
        Assert.Null(set.Forms.FirstOrDefault(form => form.AreaCodes.Contains("B4")));
        set = Made(set.PlaceArea("B4", "2-1"));
        Assert.Equal(["B1", "B4"], set.Forms["2-1"].AreaCodes);
        set = Made(set.RenameArea("B4", "ด้านที่สี่"));
        set = Made(set.MoveArea("B4", -3));
        Assert.Equal([("B4", 1), ("B1", 2), ("B2", 3), ("B3", 4)], set.Areas.Select(area => (area.Code, area.Number)));
        Assert.Equal(["B4", "B1"], set.Forms["2-1"].AreaCodes);
        Assert.Equal("ด้านที่สี่", set.Areas["B4"].Name);
        Assert.Equal((EditRefusal.NotEmpty, "68-1-01"), (set.RemoveArea("B1").Refusal, set.RemoveArea("B1").Named));
        set = Made(set.RemoveArea("B4"));
        Assert.Equal(["B1"], set.Forms["2-1"].AreaCodes);
        Assert.Equal(EditRefusal.CodeTaken, set.AddArea("B1", "ก").Refusal);
        Assert.Equal(EditRefusal.NotACode, set.AddArea("B\u200B5", "ก").Refusal);
        Assert.Equal(EditRefusal.NotAName, set.AddArea("B5", "ก\u200B").Refusal);
        Assert.Equal(EditRefusal.NotAName, set.AddArea("B5", new string('ก', 501)).Refusal);
        Assert.Equal(EditRefusal.Unknown, set.AddArea("B5", "ก", "9").Refusal);
        Assert.Equal(EditRefusal.Unknown, set.PlaceArea("B1", "1").Refusal);
    }

    [Fact]
    public void MoveArea_TakesItsIndicatorsAlong()
    {
        var set = Made(Set.MoveArea("B3", -2));
        Assert.Equal(
            Set.Indicators.OrderBy(i => i.AreaCode == "B3" ? 0 : 1).Select(i => i.Code),
            Codes(set));
    }

    [Fact]
    public void Missions_AreAddedRenamedMovedAndRemoved()
    {
        var mission = Set.Areas["B1"].Missions[0].Code;
        Assert.Equal(EditRefusal.NotEmpty, Set.RemoveMission(mission).Refusal);
        Assert.Equal(EditRefusal.CodeTaken, Set.AddMission("B2", mission, "ก").Refusal);
        var set = Made(Set.MoveMissionTo(mission, "B2"));
        Assert.Equal(mission, set.Areas["B2"].Missions[^1].Code);
        Assert.All(set.Indicators.Where(i => i.MissionCode == mission), i => Assert.Equal("B2", i.AreaCode));
        Assert.Equal(mission, set.Indicators.Last(i => i.AreaCode == "B2").MissionCode);
        set = Made(set.MoveMission(mission, -9));
        Assert.Equal(mission, set.Indicators.First(i => i.AreaCode == "B2").MissionCode);
        set = Made(set.RenameMission(mission, "ชื่อใหม่"));
        Assert.Equal("ชื่อใหม่", set.Areas["B2"].Missions[0].Name);
        set = Made(set.AddMission("B1", "B1.X", "ว่าง"));
        Assert.Equal(set.Areas["B1"].Missions.Count - 1, Made(set.RemoveMission("B1.X")).Areas["B1"].Missions.Count);
    }

    [Fact]
    public void Forms_AreAddedRenamedMovedAndRemoved()
    {
        var set = Made(Set.AddForm("2-4", FormKind.Area, "แบบใหม่"));
        set = Made(set.MoveForm("2-4", -9));
        Assert.Equal("2-4", set.Forms[0].Code);
        set = Made(set.RenameForm("2-4", "แบบ ๒-๔"));
        Assert.Equal("แบบ ๒-๔", set.Forms["2-4"].Title);
        Assert.Equal(EditRefusal.NotEmpty, set.RemoveForm("2-1").Refusal);
        Assert.Equal(EditRefusal.NotEmpty, set.RemoveForm("1").Refusal);
        Assert.Equal(EditRefusal.OnlyOne, set.AddForm("0", FormKind.General, "ก").Refusal);
        Assert.Equal(EditRefusal.NotACode, set.AddForm("แบบ 1", FormKind.Area, "ก").Refusal);
        Assert.Equal(Set, Made(set.RemoveForm("2-4")));
    }

    [Fact]
    public void Items_ArePutMovedAndRemoved()
    {
        var indicator = Set.Indicators["68-1-01"];
        var item = indicator.Items["c"] with { Key = "d", Label = "ใหม่" };
        var edited = indicator.Put(item, before: "b").Result!;
        Assert.Equal(["a", "d", "b", "c"], edited.Items.Select(i => i.Key));
        edited = edited.MoveItem("d", 9).Result!;
        Assert.Equal(["a", "b", "c", "d"], edited.Items.Select(i => i.Key));
        Assert.Equal(indicator, edited.RemoveItem("d").Result);
        Assert.Equal((EditRefusal.InUse, "measure.formula"), (edited.RemoveItem("b").Refusal, edited.RemoveItem("b").Named));
        Assert.Equal(["measure.formula", "validations[0]", "notApplicable[0]"], indicator.UsesOf("a"));
        Assert.Equal(EditRefusal.NotACode, indicator.Put(item with { Key = "count" }).Refusal);
        Assert.Equal(EditRefusal.NotAName, indicator.Put(item with { Label = "" }).Refusal);
        Assert.Equal(EditRefusal.Unknown, indicator.RemoveItem("z").Refusal);
    }

    [Fact]
    public void TakeOver_OfAKnownIndicator_KeepsTheTypesOwnStandards()
    {
        var town = Samples.Set(2568, AuthorityType.Town);
        var given = Made(Set.Put(Set.Indicators["68-1-01"] with { Name = "ถ้อยคำใหม่" }));
        var taken = Made(town.TakeOver(given, "68-1-01")).Indicators["68-1-01"];
        Assert.Equal(given.Indicators["68-1-01"] with { AppliesTo = [AuthorityType.Town], Standards = town.Indicators["68-1-01"].Standards }, taken);

        var turned = Set.Indicators["68-1-01"] with
        {
            Measure = Set.Indicators["68-1-01"].Measure with { Direction = Direction.LowerIsBetter },
            Standards = [new() { Types = [AuthorityType.Sao], Operator = StandardOperator.AtMost, Value = 5 }],
        };
        Assert.Equal(5, Assert.Single(Made(town.TakeOver(Made(Set.Put(turned)), "68-1-01")).Indicators["68-1-01"].Standards).Value);
    }

    [Fact]
    public void TakeOver_OfWhatTheTypeLacks_BringsAreaMissionAndForm()
    {
        var pao = Samples.Set(2567, AuthorityType.Pao);
        var sao = Samples.Set(2567);
        Assert.False(pao.Areas.Contains("A1"));
        var edited = Made(pao.TakeOver(sao, "67-1-01"));
        var taken = edited.Indicators["67-1-01"];
        Assert.Equal([AuthorityType.Pao], taken.AppliesTo);
        Assert.All(taken.Standards, standard => Assert.Equal([AuthorityType.Pao], standard.Types));
        Assert.Equal(sao.FormOf("67-1-01")!.Code, edited.FormOf("67-1-01")!.Code);
        Assert.Equal(edited, Made(edited.TakeOver(sao, "67-1-01")));
        Assert.Equal(EditRefusal.Unknown, pao.TakeOver(sao, "x").Refusal);
    }

    [Fact]
    public void TakeOver_OfEveryIndicatorIntoEveryType_FitsTheirSets()
    {
        foreach (var type in AuthorityTypes.All)
        {
            var set = Samples.Set(2568, type);
            foreach (var code in Codes(Set).Append(FieldName.General))
                set = set.TakeOver(Set, code).Result!;

            Assert.Equal(set, IndicatorSetReader.ReadOne(IndicatorSetWriter.Write(set)));
            Assert.Equal(Codes(Set).Order(), Codes(set).Where(Set.Indicators.Contains).Order());
        }
    }
}
