using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>Small texts of documents, in the reader's language.</summary>
public static class DocumentText
{
    public static string Of(DocumentAudience audience, IStringLocalizer<Words> words) => audience switch
    {
        DocumentAudience.Public => words["ประชาชนทั่วไป"],
        DocumentAudience.SignedIn => words["ทุกคนที่เข้าสู่ระบบ"],
        _ => words["เฉพาะบางบทบาท"],
    };

    /// <summary>For whom, in a line: the audience, or the roles by name.</summary>
    public static string ReadersOf(LibraryDocument document, IStringLocalizer<Words> words) => document.Audience == DocumentAudience.Roles
        ? string.Join(", ", document.Readers.Select(role => RoleText.Of(role, words)))
        : Of(document.Audience, words);

    /// <summary>ทุกประเภท, or those it is about.</summary>
    public static string TypesOf(LibraryDocument document, IStringLocalizer<Words> words) =>
        document.Types.Count == 0 ? words["ทุกประเภท"] : string.Join(", ", document.Types.Select(t => TypeText.Short(t, words)));

    /// <summary>What is to be known before it is opened; null of what everybody has.</summary>
    public static (StatusTone Tone, string Text)? StateOf(LibraryDocument document, DateTimeOffset now, IStringLocalizer<Words> words) =>
        document.WithdrawnAt is not null ? (StatusTone.Neutral, words["ถอนแล้ว"])
        : !document.IsPublishedAt(now) ? (StatusTone.Todo, words["จะเผยแพร่ {0}", DateText.Of(document.PublishFrom)])
        : document.Audience != DocumentAudience.Public ? (StatusTone.Locked, Of(document.Audience, words))
        : null;
}
