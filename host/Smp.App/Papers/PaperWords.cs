using Smp.Clinic.Protocols;

namespace Smp.App.Papers;

/// <summary>Every word of the pages that is not a rule's own. English first.</summary>
internal static class PaperWords
{
    public const string After = "Your days after";
    public const string Before = "Before your visits";
    public const string StopTitle = "What can keep us from beginning";
    public const string LeaveTitle = "What to leave, and until when";
    public const string AgainTitle = "What to do, and what you may do again";
    public const string NormalTitle = "What to expect";
    public const string LaterTitle = "Later";
    public const string DayTitle = "On the day";
    public const string RunUpTitle = "The days before";
    public const string WrongTitle = "If something looks or feels wrong";

    public const string Wrong =
        "If something worries you, gets worse, or lasts longer than this page says, contact us";

    public const string Doctor =
        "We look at it with you, but we make no diagnosis. If you feel ill, see a doctor; in an emergency call for "
        + "help at once.";

    public const string CountsAnew = "Each visit starts the count anew; what is allowed again stops there.";

    public const string NotMedical = "No medical advice.";

    public const string Numbers = "The numbers are the points in your calendar.";

    public static string NameOf(RuleKind kind) => kind switch
    {
        RuleKind.Ban => "leave",
        RuleKind.May => "allowed",
        _ => "do",
    };

    public static string NameOf(TreatmentGoal goal) => goal switch
    {
        TreatmentGoal.Buzz => "for the shaved look",
        TreatmentGoal.Density => "for more density",
        _ => "for a scar",
    };
}
