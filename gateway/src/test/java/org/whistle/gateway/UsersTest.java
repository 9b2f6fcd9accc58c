package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.whistle.access.Role;

@DirtiesContext
class UsersTest extends DoorTest {

  private static final String STREET =
      """
      {"username": "street-1", "name": "李娜", "password": "correct horse battery",
       "roles": ["street", "visitor"], "place": "990101001"}
      """;

  @Test
  void the_security_administrator_adds_changes_and_removes_users() {
    String security = token(Role.SECURITY);
    HttpResponse<String> added = post("/api/users", STREET, security);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body()).doesNotContain("battery");
    problem(post("/api/users", STREET, security), 409, "username-taken");

    String token = logIn("street-1");
    assertThat(json(get("/api/me", token)).get("roles").toString())
        .isEqualTo("[\"street\",\"visitor\"]");
    patch("street-1", "{\"roles\":[\"community\"],\"place\":\"990101001001\"}", security);
    assertThat(json(get("/api/me", token)).get("place").asString()).isEqualTo("990101001001");

    patch("street-1", "{\"enabled\":false}", security);
    problem(get("/api/me", token), 401, "not-logged-in");
    problem(post("/api/tokens", credentials("street-1", PASSWORD), null), 401, "wrong-credentials");

    assertThat(send(writing("/api/users/street-1", security).DELETE()).statusCode()).isEqualTo(204);
    problem(get("/api/users/street-1", security), 404, "not-found");
  }

  @Test
  void a_new_password_ends_old_log_ins() {
    String user = user(Role.STREET);
    String token = logIn(user);
    patch(user, "{\"password\":\"another long one\"}", token(Role.SECURITY));
    problem(get("/api/me", token), 401, "not-logged-in");
    assertThat(post("/api/tokens", credentials(user, "another long one"), null).statusCode())
        .isEqualTo(201);
  }

  @Test
  void nobody_changes_their_own_account() {
    String user = user(Role.SECURITY);
    String token = logIn(user);
    problem(patch(user, "{\"roles\":[\"command\"]}", token), 409, "not-yourself");
    problem(send(writing("/api/users/" + user, token).DELETE()), 409, "not-yourself");
  }

  @Test
  void nobody_holds_two_of_the_three_hands() {
    String security = token(Role.SECURITY);
    String two = STREET.replace("street-1", "two-hands");
    for (String roles : List.of("\"admin\", \"security\"", "\"auditor\", \"street\"")) {
      problem(
          post("/api/users", two.replace("\"street\", \"visitor\"", roles), security),
          409,
          "hands-apart");
    }
    String admin = user(Role.ADMIN);
    problem(patch(admin, "{\"roles\":[\"admin\",\"security\"]}", security), 409, "hands-apart");
    String name = "{\"name\":\"管理员\"}";
    assertThat(patch(user(Role.ADMIN, Role.SECURITY), name, security).statusCode())
        .as("who had two stays until one is taken away")
        .isEqualTo(200);
  }

  @Test
  void a_user_that_cannot_be_is_refused() {
    String security = token(Role.SECURITY);
    String[] wrong = {
      STREET.replace("street-1", "a b"),
      STREET.replace("correct horse battery", "short"),
      STREET.replace("990101001", "district"),
      STREET.replace("visitor", "resident"),
      STREET.replace("visitor", "emperor")
    };
    for (String user : wrong) {
      problem(post("/api/users", user, security), 400, "invalid-body");
    }
  }

  @Test
  void users_are_listed_page_by_page() {
    String security = token(Role.SECURITY);
    HttpResponse<String> list = get("/api/users", security);
    assertThat(json(list).get("items").size()).isPositive();
    assertThat(list.body()).contains("\"admin\"").doesNotContain("bcrypt");
  }

  @Test
  void colleagues_are_called_by_their_names_and_residents_ask_for_nobody_s() {
    String security = token(Role.SECURITY);
    post("/api/users", STREET.replace("street-1", "street-2"), security);
    var told = get("/api/people?id=street-2&id=nobody", token(Role.COMMUNITY));
    assertThat(json(told).get("items").toString())
        .isEqualTo("[{\"id\":\"street-2\",\"name\":\"李娜\"}]");
    problem(get("/api/people?id=street-2", null), 401, "not-logged-in");
  }

  private HttpResponse<String> patch(String user, String change, String token) {
    return send(
        writing("/api/users/" + user, token)
            .method("PATCH", HttpRequest.BodyPublishers.ofString(change)));
  }
}
