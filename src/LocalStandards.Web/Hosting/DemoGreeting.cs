using LocalStandards.Demo.People;
using LocalStandards.Web.Frame;

namespace LocalStandards.Web.Hosting;

/// <summary>What an operator of the demo needs to begin: the address and the accounts.</summary>
public static class DemoGreeting
{
    public static void Print(WebApplication app, PortalSettings settings)
    {
        if (!settings.Demo.IsDemo)
            return;
        var accounts = string.Join(", ", DemoAccounts.UserNames);
        Console.WriteLine($"""

              LocalStandards · มาตรฐานท้องถิ่น (ข้อมูลสมมติ)
              {string.Join(' ', app.Urls)}
              accounts: {accounts}
              password: {settings.Demo.Password}

            """);
    }
}
