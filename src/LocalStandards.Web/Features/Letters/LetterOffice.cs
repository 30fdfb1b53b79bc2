using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;

namespace LocalStandards.Web.Features.Letters;

/// <summary>An office of a letter's route in an address: province/36; and whose it is to follow and to act for.</summary>
public static class LetterOffice
{
    /// <summary>Null for what is no office that passes letters on.</summary>
    public static Office? Parse(string kind, int id) => kind switch
    {
        "dla" when id == 0 => Office.Dla,
        "province" => new Office(OfficeKind.Province, id),
        "district" => new Office(OfficeKind.District, id),
        _ => null,
    };

    /// <summary>The province in which the office lies; a district's code begins with its province's.</summary>
    public static int? ProvinceOf(Office office) => office.Kind switch
    {
        OfficeKind.Province => office.Id,
        OfficeKind.District => office.Id / 100,
        _ => null,
    };

    /// <summary>Whether the reader's office stands at it or above it.</summary>
    public static bool MayFollow(this LetterReader reader, Office office) => reader.Office switch
    {
        { Kind: OfficeKind.Centre } => true,
        { Kind: OfficeKind.Province, Id: var province } => ProvinceOf(office) == province,
        { Kind: OfficeKind.District } own => own == office,
        _ => false,
    };

    /// <summary>Whether receipts and forwarding of the office are the reader's to record: the own, and the centre's for สถ. and provinces.</summary>
    public static bool MayActFor(this LetterReader reader, Office office) =>
        reader.IsCentre ? office.Kind is OfficeKind.Dla or OfficeKind.Province : reader.Office == office;
}
