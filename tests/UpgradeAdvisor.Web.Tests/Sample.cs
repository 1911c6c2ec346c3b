using System;
using System.Net.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The sample in this process.</summary>
public sealed class Sample : IDisposable
{
    private readonly Application _application = new();

    public HttpClient CreateClient() => _application.CreateClient();

    /// <summary>Lets browsers ask it, and says where.</summary>
    public Uri Listen()
    {
        _application.UseKestrel(0);
        _application.StartServer();
        return _application.ClientOptions.BaseAddress;
    }

    public void Dispose() => _application.Dispose();

    // It logs nothing: what a test says of its failure would not be found between.
    private sealed class Application : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
