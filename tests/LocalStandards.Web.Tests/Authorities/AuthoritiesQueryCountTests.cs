using System.Data.Common;
using LocalStandards.Data;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Authorities;

public class AuthoritiesQueryCountTests(AuthoritiesQueryCountTests.CountedPortal portal) : IClassFixture<AuthoritiesQueryCountTests.CountedPortal>
{
    [Theory]
    [InlineData("/authorities", 5)]
    [InlineData("/authorities?province=36&q=อบต&status=all", 5)]
    [InlineData("/authorities?year=2568&province=36&district=3601&page=2", 5)]
    public async Task List_OfFiftyRows_TakesFiveQueriesAtMost(string address, int most)
    {
        using var visitor = portal.Visitor();
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        portal.Queries.Reset();
        await visitor.GetPageAsync(address);
        Assert.InRange(portal.Queries.Count, 1, most);
        portal.Queries.Reset();
        await visitor.GetPageAsync(address);
        Assert.Equal(0, portal.Queries.Count);
    }

    public sealed class CountedPortal : PortalFactory
    {
        public QueryCounter Queries { get; } = new();

        protected override void ConfigureServices(IServiceCollection services) =>
            services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Queries));
    }

    public sealed class QueryCounter : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public void Reset() => count = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return new(result);
        }
    }
}
