using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators;

public enum FormKind
{
    /// <summary>General facts about the authority.</summary>
    General,
    Area,
}

/// <summary>One entry form. Forms are not areas: a form may cover several. The title holds placeholders.</summary>
public sealed record FormDefinition(
    string Code, FormKind Kind, string Title, ValueList<string> AreaCodes, string? Provenance = null) : ICoded;

/// <summary>ด้าน.</summary>
public sealed record Area(string Code, int Number, string Name, CodedList<Mission> Missions, string? Provenance = null) : ICoded;

/// <summary>ภารกิจ.</summary>
public sealed record Mission(string Code, string Name) : ICoded;

/// <summary>
/// The words a type of authority goes by in the texts of the set; <c>Self</c> is what one calls itself (เทศบาล, อบต.),
/// <c>SupervisedBy</c> is PROVINCE or DISTRICT.
/// </summary>
public sealed record AuthorityTypeText(
    AuthorityType Type, string Name, string Abbreviation, string Self, string? SupervisedBy = null) : ICoded
{
    string ICoded.Code => FileCodes.Types.CodeOf(Type);
}

/// <summary>มติ on which the set rests.</summary>
public sealed record SetResolution(string Body, string MeetingNumber, DateOnly Date, string Text, string? Source = null);

/// <summary>A document to be filed after submission, with the numbers of the steps it proves, from 1.</summary>
public sealed record RequiredDocument(string Code, string Label, ValueList<int> Steps) : ICoded;
