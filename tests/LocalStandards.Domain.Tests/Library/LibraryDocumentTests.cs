using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Library;
using Xunit;

namespace LocalStandards.Domain.Tests.Library;

public sealed class LibraryDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Document_FromALaterTime_IsPublishedFromThatInstantOn()
    {
        var document = Made(Now.AddHours(2));
        Assert.False(document.IsPublishedAt(Now.AddHours(2).AddTicks(-1)));
        Assert.True(document.IsPublishedAt(Now.AddHours(2)));
    }

    [Fact]
    public void Document_FromATimeThatIsPast_IsPublishedAtOnce() => Assert.Equal(Now, Made(Now.AddYears(-1)).PublishFrom);

    [Fact]
    public void Change_ToAPastTime_LeavesWhatIsOutAndPublishesWhatIsNot()
    {
        var document = Made(Now);
        Assert.True(document.Change(Said(), Now.AddDays(-3), Now.AddDays(1)));
        Assert.Equal(Now, document.PublishFrom);
        Assert.True(document.Change(Said(), Now.AddDays(9), Now.AddDays(1)));
        Assert.False(document.IsPublishedAt(Now.AddDays(2)));
        Assert.True(document.Change(Said(), Now.AddDays(-3), Now.AddDays(2)));
        Assert.Equal(Now.AddDays(2), document.PublishFrom);
    }

    [Fact]
    public void Replace_ByAnotherFile_AddsAVersionAndKeepsTheFormer()
    {
        var document = Made(Now);
        Assert.Null(document.Replace(File("b"), "แก้หน้า 4", 7, Now.AddDays(1)));
        Assert.Equal([(1, "a"), (2, "b")], document.Versions.Select(v => (v.Number, v.Checksum)));
        Assert.Equal((2, "แก้หน้า 4", 7), (document.Latest.Number, document.Latest.Note, document.Latest.ById));
    }

    [Fact]
    public void Replace_ByTheSameFile_IsRefused()
    {
        var document = Made(Now);
        var stamp = document.Stamp;
        Assert.Equal(ReplacementRefusal.SameFile, document.Replace(File("a"), null, 7, Now));
        Assert.Equal((1, stamp), (document.Versions.Count, document.Stamp));
        // Only the latest counts: a file may come back.
        Assert.Null(document.Replace(File("b"), null, 7, Now));
        Assert.Null(document.Replace(File("a"), null, 7, Now));
    }

    [Fact]
    public void Withdraw_Once_EndsItForGoodAndFreesItsTitle()
    {
        var (document, other) = (Made(Now), Made(Now));
        Assert.Equal(other.Key, document.Key);
        document.Withdraw("ผิดฉบับ", 7, Now.AddDays(1));
        document.Withdraw("อีกครั้ง", 8, Now.AddDays(2));
        Assert.Equal(("ผิดฉบับ", 7, Now.AddDays(1)), (document.WithdrawnReason, document.WithdrawnById, document.WithdrawnAt));
        Assert.False(document.IsPublishedAt(Now.AddYears(1)));
        Assert.False(document.Change(Said(), Now, Now));
        Assert.Equal(ReplacementRefusal.Withdrawn, document.Replace(File("b"), null, 7, Now));
        Assert.NotEqual(other.Key, document.Key);
    }

    [Fact]
    public void Key_OfTheSameTitleForOtherTypesOrYears_IsAnother()
    {
        string KeyOf(DocumentParticulars said) => new LibraryDocument(said, File("a"), Now, null, Now).Key;
        Assert.Equal(KeyOf(Said() with { Title = "คู่มือ  ปี ๒๕๖๙" }), KeyOf(Said() with { Title = "คู่มือ ปี 2569" }));
        Assert.Equal(4, new[] { Said(), Said() with { RoundId = 2 }, Said() with { Types = [AuthorityType.Sao] }, Said() with { Category = DocumentCategory.Form } }.Select(KeyOf).Distinct().Count());
    }

    [Fact]
    public void Readers_OfADocumentForEverybody_AreNone()
    {
        var document = new LibraryDocument(Said() with { Readers = [Role.Recorder] }, File("a"), Now, null, Now);
        Assert.Empty(document.Readers);
        document.Change(Said() with { Audience = DocumentAudience.Roles, Readers = [Role.Executive, Role.Recorder, Role.Recorder] }, Now, Now);
        Assert.Equal([Role.Recorder, Role.Executive], document.Readers);
    }

    private static LibraryDocument Made(DateTimeOffset from) => new(Said(), File("a"), from, 7, Now);

    private static DocumentParticulars Said() => new(1, [], DocumentCategory.Manual, "คู่มือ", null, DocumentAudience.Public, []);

    private static DocumentFile File(string checksum) => new("คู่มือ.pdf", checksum + ".pdf", "application/pdf", 10, checksum);
}
