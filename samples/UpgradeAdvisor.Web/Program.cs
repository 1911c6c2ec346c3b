using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UpgradeAdvisor.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();

// What is no request is refused as any other is, in development too.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();

// Everything comes from this server, and nothing is asked of another.
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    context.Response.Headers.XContentTypeOptions = "nosniff";
    return next(context);
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapOpenApi();

app.MapGet("/api/catalog", CatalogSummary.Create)
    .WithName("GetCatalog")
    .WithSummary("The markets, the languages and the offers of the catalog, and what it was compiled from.");

app.MapPost("/api/advice", (AdviceRequest request) => request.TryRead(out var customer, out var errors)
        ? TypedResults.Ok(Advice.For(customer))
        : Results.ValidationProblem(errors))
    .WithName("GetAdvice")
    .WithSummary("What a customer's subscriptions can be upgraded to, and why not to the rest.")
    .WithDescription("An offer or a market that no document names is refused: 400 with a problem document that says which.")
    .Produces<Advice>()
    .ProducesValidationProblem();

app.MapGet("/documents/{**path}", (string path) => CatalogDocument.Find(path) is { } document
        ? Results.Content(document.ToHtml(), "text/html; charset=utf-8")
        : Results.NotFound())
    .ExcludeFromDescription();

app.Run();

/// <summary>The program; the tests start it.</summary>
internal sealed partial class Program;
