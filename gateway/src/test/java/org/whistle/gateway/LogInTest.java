package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.whistle.access.Role;
import org.whistle.access.SecretFolder;
import org.whistle.testing.Identities;
import tools.jackson.databind.JsonNode;

@DirtiesContext
class LogInTest extends DoorTest {

  @Autowired JdbcClient jdbc;

  @Test
  void the_first_user_is_admin_with_the_password_from_the_secrets() {
    String password = SecretFolder.at(Identities.secrets()).adminPassword();
    JsonNode issued = json(post("/api/tokens", credentials("admin", password), null));
    JsonNode me = json(get("/api/me", issued.get("token").asString()));
    assertThat(me.get("id").asString()).isEqualTo("admin");
    assertThat(me.get("roles").toString()).isEqualTo("[\"admin\",\"security\"]");
    assertThat(issued.get("expiresAt").asString()).endsWith("Z");
  }

  @Test
  void a_token_is_stored_as_a_hash_and_ends_when_it_is_revoked() {
    String token = token(Role.STREET);
    assertThat(get("/api/me", token).statusCode()).isEqualTo(200);
    assertThat(
            jdbc.sql("select count(*) from tokens where hash = convert_to(?, 'UTF8')")
                .param(token)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(send(call("/api/tokens/current", token).DELETE()).statusCode()).isEqualTo(204);
    problem(get("/api/me", token), 401, "not-logged-in");
  }

  @Test
  void a_token_that_has_expired_is_worth_nothing() {
    String user = user(Role.STREET);
    String token = logIn(user);
    jdbc.sql("update tokens set expires_at = now() where username = ?").param(user).update();
    problem(get("/api/me", token), 401, "not-logged-in");
  }

  @Test
  void a_screen_stays_logged_in_for_a_month_and_no_longer_once_it_may_do_more() {
    String screen = user(Role.DISPLAY);
    String token = logIn(screen);
    String both = user(Role.DISPLAY, Role.COMMAND);
    logIn(both);
    assertThat(daysLeft(screen)).isBetween(29, 30);
    assertThat(daysLeft(both)).isZero();
    var roles = HttpRequest.BodyPublishers.ofString("{\"roles\":[\"display\",\"command\"]}");
    var change = writing("/api/users/" + screen, token(Role.SECURITY)).method("PATCH", roles);
    assertThat(send(change).statusCode()).isEqualTo(200);
    problem(get("/api/me", token), 401, "not-logged-in");
  }

  private int daysLeft(String username) {
    return jdbc.sql(
            "select extract(day from expires_at - now())::int from tokens where username = ?")
        .param(username)
        .query(Integer.class)
        .single();
  }

  @Test
  void an_unknown_name_and_a_wrong_password_look_the_same_and_are_locked_out() {
    String user = user(Role.STREET);
    for (int i = 0; i < 5; i++) {
      problem(post("/api/tokens", credentials(user, "wrong"), null), 401, "wrong-credentials");
      problem(post("/api/tokens", credentials("nobody", "wrong"), null), 401, "wrong-credentials");
    }
    problem(post("/api/tokens", credentials(user, PASSWORD), null), 429, "too-many-calls");
    problem(post("/api/tokens", credentials("nobody", "x"), null), 429, "too-many-calls");
    assertThat(logIn(user(Role.STREET))).isNotEmpty();
  }

  @Test
  void a_page_logs_in_by_form_and_writes_with_its_csrf_token() {
    HttpResponse<String> in = form(user(Role.STREET), PASSWORD);
    assertThat(in.statusCode()).isEqualTo(204);
    String cookie = cookie(in, "whistle-session");
    assertThat(String.join(";", in.headers().allValues("Set-Cookie")))
        .contains("HttpOnly", "SameSite=Strict");

    HttpResponse<String> session = send(call("/api/session", null).header("Cookie", cookie));
    assertThat(json(session).at("/user/roles/0").asString()).isEqualTo("street");
    HttpRequest.Builder take =
        writing("/api/requests/1/take", null).POST(HttpRequest.BodyPublishers.ofString("{}"));
    problem(send(take.copy().header("Cookie", cookie)), 403, "forbidden");

    HttpRequest.Builder honest =
        take.header("Cookie", cookie + "; " + cookie(session, "XSRF-TOKEN"))
            .header(
                json(session).at("/csrf/header").asString(),
                json(session).at("/csrf/token").asString());
    assertThat(send(honest).statusCode()).isEqualTo(200);
    assertThat(DISPATCH.last().headers().keySet()).doesNotContain("Cookie", "X-xsrf-token");
  }

  @Test
  void a_page_logs_out() {
    String session = cookie(form(user(Role.STREET), PASSWORD), "whistle-session");
    HttpResponse<String> csrf = send(call("/api/session", null).header("Cookie", session));
    HttpResponse<String> out =
        send(
            call("/logout", null)
                .header("Cookie", session + "; " + cookie(csrf, "XSRF-TOKEN"))
                .header("X-XSRF-TOKEN", json(csrf).at("/csrf/token").asString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(out.statusCode()).isEqualTo(204);
    problem(send(call("/api/me", null).header("Cookie", session)), 401, "not-logged-in");
  }

  @Test
  void a_form_with_a_wrong_password_is_a_problem_or_the_page_again() {
    problem(form(user(Role.STREET), "wrong"), 401, "wrong-credentials");
    HttpResponse<String> page = form(user(Role.STREET), "wrong", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login?failed");
  }

  @Test
  void a_form_is_locked_out_too() {
    String user = user(Role.STREET);
    for (int i = 0; i < 5; i++) {
      problem(form(user, "wrong"), 401, "wrong-credentials");
    }
    problem(form(user, PASSWORD), 429, "too-many-calls");
  }

  @Test
  void a_form_from_elsewhere_logs_nobody_in() {
    HttpRequest.Builder forged =
        call("/login", null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"));
    problem(send(forged), 403, "forbidden");
  }

  private HttpResponse<String> form(String user, String password) {
    return form(user, password, "application/json");
  }

  private HttpResponse<String> form(String user, String password, String accept) {
    HttpResponse<String> session = get("/api/session", null);
    return send(
        call("/login", null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .header("Cookie", cookie(session, "XSRF-TOKEN"))
            .header("X-XSRF-TOKEN", json(session).at("/csrf/token").asString())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + user + "&password=" + password.replace(' ', '+'))));
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    return cookies.stream()
        .filter(c -> c.startsWith(name + "="))
        .map(c -> c.substring(0, c.indexOf(';')))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError(name + " is not in " + cookies));
  }
}
