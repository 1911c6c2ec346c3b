using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The endpoints as other programs use them.</summary>
public class ApiTests(Sample sample) : IClassFixture<Sample>
{
    [Fact]
    public async Task An_offer_is_taken_by_any_name_that_a_document_gives_it()
    {
        var answer = await AskAsync("""{"market":"Global","language":"en","hasDelegatedAdminPrivileges":true,"subscriptions":[{"offer":"Office 365 Business Essentials","status":"active","id":"A"}]}""");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var subscription = answer.Body.GetProperty("subscriptions")[0];
        subscription.GetProperty("offer").GetProperty("id").GetString().ShouldBe("Microsoft365BusinessBasic");
        subscription.GetProperty("answers")[0].GetProperty("isEligible").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"market":"Mars","subscriptions":[{"offer":"Microsoft365BusinessBasic","status":"Active"}]}""", "market", "There is no market 'Mars'. Markets: Global, India, China.")]
    [InlineData("""{"market":"0","subscriptions":[{"offer":"Microsoft365BusinessBasic","status":"Active"}]}""", "market", "There is no market '0'. Markets: Global, India, China.")]
    [InlineData("""{"market":"Global","subscriptions":[{"offer":"Fabrikam","status":"Active"}]}""", "subscriptions[0].offer", "No document names an offer 'Fabrikam'.")]
    [InlineData("""{"market":"Global","subscriptions":[{"offer":"0","status":"Active"}]}""", "subscriptions[0].offer", "No document names an offer '0'.")]
    [InlineData("""{"market":"Global","subscriptions":[null]}""", "subscriptions[0].offer", "No document names an offer ''.")]
    [InlineData("""{"market":"Global","subscriptions":[]}""", "subscriptions", "Give 1 to 200 subscriptions.")]
    public async Task What_no_document_names_is_refused_with_a_problem_document(string request, string field, string message)
    {
        var answer = await AskAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Type.ShouldBe("application/problem+json");
        answer.Body.GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"market":7}""")]
    public async Task What_is_no_request_is_a_problem_document_too(string request)
    {
        var answer = await AskAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Type.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("Global", false)]
    [InlineData("China", true)]
    public async Task The_places_are_in_pages_of_the_markets_cloud(string market, bool isOf21Vianet)
    {
        var answer = await AskAsync($$"""{"market":"{{market}}","language":"zh-CN","hasDelegatedAdminPrivileges":true,"subscriptions":[{"offer":"Microsoft365BusinessBasic","status":"Active"}]}""");

        var documents = answer.Body.GetProperty("subscriptions")[0].GetProperty("answers")[0].GetProperty("places").EnumerateArray().Select(place => place.GetProperty("document").GetString()!).ToList();
        documents[0].ShouldStartWith("zh-cn/");
        documents.ShouldAllBe(document => document.Contains("21vianet") == isOf21Vianet);
    }

    [Fact]
    public async Task It_is_described_in_openapi()
    {
        var document = await sample.CreateClient().GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var post = document.GetProperty("paths").GetProperty("/api/advice").GetProperty("post");
        post.GetProperty("operationId").GetString().ShouldBe("GetAdvice");
        post.GetProperty("responses").TryGetProperty("400", out _).ShouldBeTrue();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("Offer").GetProperty("enum").EnumerateArray().Select(offer => offer.GetString()).ShouldContain("Microsoft365BusinessBasic");
        schemas.EnumerateObject().Where(schema => !schema.Value.EnumerateObject().Any()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/documents/en-us/upgrade-subscriptions.md", HttpStatusCode.OK)]
    [InlineData("/documents/../appsettings.json", HttpStatusCode.NotFound)]
    [InlineData("/documents/%2e%2e/UpgradeAdvisor.Web.dll", HttpStatusCode.NotFound)]
    [InlineData("/documents/offers.md", HttpStatusCode.NotFound)]
    public async Task Only_documents_that_offers_stand_in_are_shown(string path, HttpStatusCode status)
        => (await sample.CreateClient().GetAsync(path)).StatusCode.ShouldBe(status);

    private async Task<(HttpStatusCode Status, string? Type, JsonElement Body)> AskAsync(string request)
    {
        using var content = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
        using var response = await sample.CreateClient().PostAsync("/api/advice", content);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
