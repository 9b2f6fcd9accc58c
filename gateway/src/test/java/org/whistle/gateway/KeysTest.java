package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.whistle.access.Role;
import tools.jackson.databind.JsonNode;

@DirtiesContext
@TestPropertySource(properties = "whistle.gateway.limits.system-calls=8")
class KeysTest extends DoorTest {
  private static final String WANTED = "{\"unit\":\"D06\",\"label\":\"城管平台\",\"days\":30}";

  @Autowired JdbcClient jdbc;

  @Test
  void a_key_is_shown_once_and_kept_as_a_hash() {
    var made = make();
    var secret = made.path("secret").asString();
    assertThat(secret).startsWith("wsk_").hasSizeGreaterThan(40);
    assertThat(get("/api/keys", token(Role.SECURITY)).body())
        .contains("城管平台")
        .doesNotContain(secret);
    assertThat(
            jdbc.sql("select count(*) from keys where encode(hash, 'escape') like ?")
                .param("%" + secret.substring(4) + "%")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select string_agg(t::text, '') from idempotency_keys t")
                .query(String.class)
                .single())
        .doesNotContain(secret);
  }

  @Test
  void it_speaks_for_its_unit_to_what_calls_it_and_to_nothing_else() {
    var secret = make().path("secret").asString();
    assertThat(get("/api/whistles", secret).statusCode()).isEqualTo(200);
    var claims = claims(DISPATCH.last());
    assertThat(claims.path("roles").toString()).isEqualTo("[\"system\"]");
    assertThat(claims.path("unit").asString()).isEqualTo("D06");
    assertThat(claims.path("sub").asString()).startsWith("system-D06-");
    assertThat(claims.has("place")).isFalse();
    for (var closed : new String[] {"/api/desk", "/api/cases", "/api/users", "/api/keys"}) {
      problem(get(closed, secret), 403, "forbidden");
    }
    problem(post("/api/requests", "{\"description\":\"x\"}", secret), 403, "forbidden");
  }

  @Test
  void a_key_that_is_revoked_expired_or_made_up_opens_nothing() {
    var made = make();
    var secret = made.path("secret").asString();
    var id = made.path("key").path("id").asString();
    jdbc.sql("update keys set expires_at = now() where id = ?::uuid").param(id).update();
    problem(get("/api/whistles", secret), 401, "not-logged-in");
    jdbc.sql("update keys set expires_at = now() + interval '1 day' where id = ?::uuid")
        .param(id)
        .update();
    assertThat(get("/api/whistles", secret).statusCode()).isEqualTo(200);
    var security = token(Role.SECURITY);
    assertThat(send(writing("/api/keys/" + id, security).DELETE()).statusCode()).isEqualTo(204);
    problem(get("/api/whistles", secret), 401, "not-logged-in");
    problem(get("/api/whistles", "wsk_" + "a".repeat(43)), 401, "not-logged-in");
    problem(send(writing("/api/keys/" + id, security).DELETE()), 404, "not-found");
  }

  @Test
  void so_often_a_minute_and_no_more() {
    var secret = make().path("secret").asString();
    for (int i = 0; i < 8; i++) {
      assertThat(get("/api/whistles", secret).statusCode()).isEqualTo(200);
    }
    problem(get("/api/whistles", secret), 429, "too-many-calls");
    assertThat(get("/api/whistles", make().path("secret").asString()).statusCode())
        .as("another key has its own")
        .isEqualTo(200);
  }

  @Test
  void only_the_security_administrator_makes_keys() {
    for (var role : new Role[] {Role.ADMIN, Role.COMMAND, Role.DEPARTMENT}) {
      problem(post("/api/keys", WANTED, token(role)), 403, "forbidden");
      problem(get("/api/keys", token(role)), 403, "forbidden");
    }
    problem(
        post("/api/keys", WANTED.replace("30", "400"), token(Role.SECURITY)), 400, "invalid-body");
  }

  private JsonNode make() {
    var made = post("/api/keys", WANTED, token(Role.SECURITY));
    assertThat(made.statusCode()).isEqualTo(201);
    return json(made);
  }

  private static JsonNode claims(StandIn.Heard heard) {
    var payload = heard.header("Authorization").split("\\.")[1];
    return JSON.readTree(Base64.getUrlDecoder().decode(payload));
  }
}
