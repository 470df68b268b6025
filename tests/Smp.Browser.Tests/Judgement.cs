using System.Collections.Generic;

namespace Smp.Browser.Tests;

/// <summary>What the page says of a record.</summary>
/// <param name="Tone">good, open or bad.</param>
/// <param name="Headline">The verdict.</param>
/// <param name="Sentence">What it rests on, or the first row or checkpoint that disagrees.</param>
/// <param name="Notices">What somebody has to see to.</param>
public sealed record Judgement(string Tone, string Headline, string Sentence, IReadOnlyList<string> Notices);
