using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>By what an extension is limited. Several at once intersect.</summary>
public enum ScopeBy { Country, Types, Provinces, Districts, Listed }

/// <summary>An extension as typed: its day in พ.ศ., its time of day as 23.59.</summary>
public sealed class ExtensionForm
{
    public const string EndOfDay = "23.59";

    /// <summary>A form of some thousand codes and ticks; the pasted list itself is one field.</summary>
    internal const int MostValues = 20_000;

    public ScopeBy[] By { get; set; } = [];
    public AuthorityType[] Types { get; set; } = [];
    public int[] Provinces { get; set; } = [];
    public int[] Districts { get; set; } = [];
    /// <summary>Whose districts are offered.</summary>
    public int? DistrictsOf { get; set; }
    /// <summary>Authorities picked by search, or among several of one name.</summary>
    public string[] Codes { get; set; } = [];
    /// <summary>What is searched for.</summary>
    public string? Find { get; set; }
    public string? Pasted { get; set; }
    /// <summary>Lines of the list that were not understood are left out, knowingly.</summary>
    public bool SkipsUnread { get; set; }
    public bool OnlyUnsubmitted { get; set; }

    public DeadlineKind Kind { get; set; } = DeadlineKind.Entry;
    public string? Until { get; set; }
    public string? UntilTime { get; set; } = EndOfDay;

    /// <summary>Whether the letter is recorded here; else it is one of the register.</summary>
    public bool IsNewLetter { get; set; } = true;
    public int? LetterId { get; set; }
    /// <summary>What is typed of a new letter is that of the register: use that one.</summary>
    public bool UsesRegistered { get; set; }
    public LetterForm Letter { get; set; } = new();
    public string? Reason { get; set; }

    /// <summary>The request it answers.</summary>
    public int? RequestId { get; set; }
    /// <summary>The round's stamp when the consequences were shown: when it is another, they are shown again.</summary>
    public Guid? Seen { get; set; }

    /// <summary>What the binder could not read is told by the form, in its own words; a kind that is none is no other kind.</summary>
    internal void Forget(ModelStateDictionary problems)
    {
        if (problems[nameof(Kind)]?.Errors.Count > 0)
            Kind = 0;
        problems.Clear();
    }

    public bool Has(ScopeBy by) => By.Contains(by);

    /// <summary>The exclusive end, or null with the problem at its field.</summary>
    public DateTimeOffset? End(ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var day = TypedDate.Read(Until, nameof(Until), problems, words);
        var time = TypedTime.Read(UntilTime, new TimeOnly(23, 59), nameof(UntilTime), problems, words);
        // Through the whole of that minute.
        return day is null || time is null ? null : Bangkok.StartOf(day.Value).Add(time.Value.ToTimeSpan()).AddMinutes(1);
    }
}
