using Smp.App.Pages;

namespace Smp.App.Papers;

/// <summary>One sheet of a paper: it begins a printed page and can be handed out alone.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">The line below.</param>
/// <param name="Content">What stands between head and foot.</param>
internal sealed record PaperSheet(string Title, string Lead, Markup Content);
