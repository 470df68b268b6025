using System;
using Microsoft.CodeAnalysis;

namespace Smp.Repo.Tests.Nano;

/// <summary>Looks at one node of device code and reports each rule it breaks.</summary>
internal interface INanoCheck
{
    void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report);
}
