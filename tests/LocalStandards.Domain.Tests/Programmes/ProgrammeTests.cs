using LocalStandards.Domain.Programmes;
using Xunit;

namespace LocalStandards.Domain.Tests.Programmes;

public class ProgrammeTests
{
    public static TheoryData<Programme, string, string, string> Known => new()
    {
        { Programme.MinimumStandards, "2569", "2569", "69-3600115-1" },
        { Programme.Lpa, "lpa-2569", "2569 (LPA)", "L69-3600115-1" },
    };

    [Theory, MemberData(nameof(Known))]
    public void Round_OfAYear_HasItsProgrammesCodeNameAndReceipts(Programme programme, string code, string name, string receipt)
    {
        Assert.Equal(code, programme.RoundCodeOf(2569));
        Assert.Equal(name, programme.RoundNameOf(2569));
        Assert.Equal(receipt, programme.ReceiptNumberOf(2569, "3600115", 1));
        Assert.Same(programme, Programme.OfRound(code));
    }

    [Fact]
    public void Year_BelowTen_KeepsTwoDigitsInTheReceipt() =>
        Assert.Equal("05-3600115-12", Programme.MinimumStandards.ReceiptNumberOf(2605, "3600115", 12));

    [Fact]
    public void Codes_OfAllProgrammesAndYears_AreEachOnesOwn()
    {
        var rounds = Programme.All.SelectMany(p => Enumerable.Range(2560, 90).Select(year => (Code: p.RoundCodeOf(year), Receipt: p.ReceiptNumberOf(year, "3600115", 1)))).ToList();
        Assert.Equal(rounds.Count, rounds.Select(r => r.Code).Distinct().Count());
        Assert.Equal(rounds.Count, rounds.Select(r => r.Receipt).Distinct().Count());
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2569"), InlineData("../lpa-2569"), InlineData("lpa")]
    public void OfRound_WhatNamesNoOther_IsTheDefault(string? code) => Assert.Same(Programme.Default, Programme.OfRound(code));

    [Fact]
    public void Programme_StoredOrNamed_IsFoundAgain()
    {
        Assert.All(Programme.All, p => Assert.Same(p, Programme.Of(p.Id)));
        Assert.All(Programme.All, p => Assert.Same(p, Programme.Find(p.Key.ToLowerInvariant())));
        Assert.Null(Programme.Find("other"));
        Assert.Null(Programme.Find(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Programme.Of(0));
    }
}
