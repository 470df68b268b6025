using Xunit;

namespace Smp.Browser.Tests;

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Chromium.Name)]
public sealed class BrowserRun : ICollectionFixture<Chromium>;
