using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Account.Commands;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>Signing in and staying in: passwords, the second step, activation.</summary>
public sealed class AccountFeature : IFeature
{
    /// <summary>The limit of sign-in attempts, per address.</summary>
    public const string SignInLimiter = "sign-in";

    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Notice(new(NoticeKind.Activated, (_, words) => words["เปิดใช้บัญชีแล้ว"]))
        .Notice(new(NoticeKind.PasswordChanged, (_, words) => words["เปลี่ยนรหัสผ่านแล้ว"]) { WarnsOfOthers = true })
        .Notice(new(NoticeKind.TwoStepOn, (_, words) => words["เปิดการยืนยันตัวตนสองขั้นแล้ว"]))
        .Notice(new(NoticeKind.TwoStepOff, (_, words) => words["ปิดการยืนยันตัวตนสองขั้นแล้ว"]) { WarnsOfOthers = true })
        .Limit(SignInLimiter, "Security:SignInsPerMinute", 30)
        .Command(CreateAdministrator.Command)
        .Command(ImportPeople.Command)
        .Uses<SignInQueries>()
        .Uses<TwoStepPages>()
        .Services.AddSingleton<TwoStepOffer>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        yield return new(NavArea.Menu, 20, AccountLinks.Password, "key-round", words["เปลี่ยนรหัสผ่าน"]);
    }
}
