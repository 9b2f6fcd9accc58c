package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.whistle.access.Role;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

/** Staff log in at a real identity provider, which says who they are and what they may. */
@DirtiesContext
class ProviderTest extends DoorTest {
  private static final ConfigurableApplicationContext PROVIDER = Provider.start();

  private HttpClient browser = newBrowser();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) throws IOException {
    Files.writeString(Identities.secrets().resolve("provider.secret"), Provider.SECRET);
    String port = PROVIDER.getEnvironment().getRequiredProperty("local.server.port");
    settings.add("whistle.provider.issuer", () -> "http://127.0.0.1:" + port);
    settings.add("whistle.provider.passwords", () -> "true");
    settings.add("whistle.provider.claims.role-prefix", () -> "whistle-");
  }

  @AfterAll
  static void end() {
    PROVIDER.close();
  }

  @BeforeEach
  void anotherBrowser() {
    browser = newBrowser();
  }

  @Test
  void who_is_vouched_for_comes_in_with_the_roles_and_the_place_of_now() {
    Provider.says("zhou", claims("zhou", List.of("mail-user", "whistle-street"), "990101001"));
    assertThat(logInAs("zhou")).isEqualTo("/login?in");
    assertThat(me().get("id").asString()).isEqualTo("zhou");
    assertThat(me().get("name").asString()).isEqualTo("周明");
    assertThat(me().get("roles").toString()).isEqualTo("[\"street\"]");
    assertThat(me().get("place").asString()).isEqualTo("990101001");

    Provider.says("zhou", claims("zhou-2", List.of("whistle-community"), "990101001001"));
    HttpClient before = browser;
    anotherBrowser();
    assertThat(logInAs("zhou")).isEqualTo("/login?in");
    assertThat(me().get("id").asString())
        .as("renamed there, the same person here")
        .isEqualTo("zhou");
    assertThat(me().get("roles").toString()).isEqualTo("[\"community\"]");
    browser = before;
    assertThat(me().get("place").asString())
        .as("for log-ins made before, too")
        .isEqualTo("990101001001");
  }

  @Test
  void nobody_is_given_an_account_that_was_not_made_by_the_provider() {
    String local = user(Role.COMMAND);
    Provider.says("thief", claims(local, List.of("whistle-street"), "990101"));
    refused("thief", "username-taken");
    Provider.says("first", claims("shared", List.of("whistle-street"), "990101"));
    Provider.says("second", claims("shared", List.of("whistle-command"), "990101"));
    assertThat(logInAs("first")).isEqualTo("/login?in");
    anotherBrowser();
    refused("second", "username-taken");
  }

  @Test
  void who_has_no_role_here_or_two_hands_or_half_an_identity_stays_outside() {
    Provider.says("a", claims("mail-only", List.of("mail-user", "street"), null));
    refused("a", "provider-no-role");
    Provider.says("b", claims("service", List.of("whistle-service", "whistle-resident"), null));
    refused("b", "provider-no-role");
    Provider.says("c", claims("both", List.of("whistle-admin", "whistle-security"), "990101"));
    refused("c", "hands-apart");
    Provider.says("d", claims("a b", List.of("whistle-street"), "990101"));
    refused("d", "provider-incomplete");
    Provider.says("e", claims("east", List.of("whistle-street"), "the east"));
    refused("e", "provider-incomplete");
  }

  @Test
  void the_security_administrator_keeps_somebody_out_and_changes_nothing_else() {
    Provider.says("sun", claims("sun", List.of("whistle-visitor"), "990101001"));
    assertThat(logInAs("sun")).isEqualTo("/login?in");
    String security = token(Role.SECURITY);
    assertThat(json(get("/api/users/sun", security)).get("vouched").asBoolean()).isTrue();
    problem(patch("sun", "{\"roles\":[\"command\"]}", security), 409, "said-by-provider");
    problem(
        patch("sun", "{\"password\":\"a long enough one\"}", security), 409, "said-by-provider");
    problem(post("/api/tokens", credentials("sun", PASSWORD), null), 401, "wrong-credentials");

    assertThat(patch("sun", "{\"enabled\":false}", security).statusCode()).isEqualTo(200);
    assertThat(json(ask("/api/session")).has("user")).isFalse();
    refused("sun", "account-disabled");
  }

  @Test
  void what_nobody_began_lets_nobody_in() {
    assertThat(location(ask("/login/oauth2/code/provider?code=stolen&state=guessed")))
        .isEqualTo("/login?refused=provider-failed");
    Provider.says("victim", claims("victim", List.of("whistle-street"), "990101"));
    String callback = proveAtProvider("victim", location(ask("/oauth2/authorization/provider")));
    anotherBrowser();
    assertThat(location(ask(URI.create(callback)))).isEqualTo("/login?refused=provider-failed");
    assertThat(json(ask("/api/session")).has("user")).isFalse();
  }

  @Test
  void pages_learn_how_to_log_in() {
    var by = json(ask("/api/session")).get("logInBy");
    assertThat(by.get("provider").asString()).isEqualTo("/oauth2/authorization/provider");
    assertThat(by.get("passwords").asBoolean()).isTrue();
  }

  private static Map<String, Object> claims(
      String name, List<String> roles, @Nullable String place) {
    Map<String, Object> who = Map.of("preferred_username", name, "name", "周明", "roles", roles);
    if (place == null) {
      return who;
    }
    Map<String, Object> where = new HashMap<>(who);
    where.put("place", place);
    return where;
  }

  private void refused(String user, String slug) {
    assertThat(logInAs(user)).isEqualTo("/login?refused=" + slug);
    assertThat(json(ask("/api/session")).has("user")).isFalse();
  }

  /** Through the provider and back; where the gateway leads at the end. */
  private String logInAs(String user) {
    String callback = proveAtProvider(user, location(ask("/oauth2/authorization/provider")));
    return location(ask(URI.create(callback)));
  }

  private static String proveAtProvider(String user, String authorize) {
    return location(
        send(
            HttpRequest.newBuilder(URI.create(authorize))
                .header(Provider.USER, user)
                .header("Accept", "text/html")));
  }

  private HttpResponse<String> patch(String user, String body, String token) {
    return send(
        writing("/api/users/" + user, token)
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
  }

  private JsonNode me() {
    return json(ask("/api/me"));
  }

  private HttpResponse<String> ask(String path) {
    return ask(URI.create(url(path)));
  }

  private HttpResponse<String> ask(URI address) {
    try {
      return browser.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String location(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("nowhere: " + answer);
    return location.replaceFirst("^http://127.0.0.1:\\d+/login\\?", "/login?");
  }

  private static HttpClient newBrowser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }
}
