using Smp.Clinic.Protocols;

namespace Smp.App.Papers;

/// <summary>The small drawings beside a rule; its words say the same.</summary>
internal static class PaperMarks
{
    private const string Opening = "<svg class=\"mark\" viewBox=\"0 0 16 16\" role=\"img\" aria-label=\"";

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Ban => Opening + "not\"><g class=\"ban\" stroke-width=\"1.8\"><circle cx=\"8\" cy=\"8\" r=\"6.4\"/>"
            + "<path d=\"M3.6 12.4 12.4 3.6\"/></g></svg>",
        RuleKind.May => Opening + "allowed\"><path class=\"may\" stroke-width=\"2\" stroke-linecap=\"round\" "
            + "stroke-linejoin=\"round\" d=\"M2.5 8.6 6.3 12.4 13.5 4.2\"/></svg>",
        _ => Opening + "do\"><path class=\"do\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
            + "d=\"M2.5 8H13M9 3.8 13.2 8 9 12.2\"/></svg>",
    };
}
