using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Errors;

/// <summary>The pages for requests that end in an error.</summary>
public sealed class ErrorsFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Services.Configure<MvcOptions>(options => options.Filters.Add<ExpiredForm>());
}
