using System;
using System.Collections.Generic;

namespace Smp.Bench;

/// <summary>Figures that belong together and are asked for by one name.</summary>
internal interface IBenchGroup
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Measures, one row as soon as it is known.</summary>
    /// <param name="progress">Lines that say what is being measured.</param>
    IEnumerable<BenchRow> Run(IProgress<string> progress);
}
