package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.whistle.access.Role;
import tools.jackson.databind.JsonNode;

@DirtiesContext
class AuditTest extends DoorTest {

  @Test
  void the_auditor_reads_who_logged_in_who_failed_and_who_left() {
    String user = user(Role.STREET);
    post("/api/tokens", credentials(user, "wrong"), null);
    String token = logIn(user);
    send(call("/api/tokens/current", token).DELETE());

    List<JsonNode> entries = untilThere("subject=" + user, 3);
    assertThat(entries)
        .map(entry -> entry.get("act").asString() + " by " + entry.get("who").asString())
        .containsExactly(
            "login.ended by " + user, "login.succeeded by " + user, "login.failed by anonymous");
    assertThat(entries.getLast().at("/details/from").asString())
        .isEqualTo(entries.get(1).at("/details/from").asString())
        .matches("[0-9a-f]{16}");
    assertThat(entries.toString()).doesNotContain("127.0.0.1", "王芳");
  }

  @Test
  void a_password_in_the_wrong_field_is_not_written_down() {
    post("/api/tokens", credentials("my secret passphrase", "x"), null);

    List<JsonNode> entries = untilThere("subject=unknown", 1);
    assertThat(entries.getFirst().at("/details/name").asString()).matches("[0-9a-f]{16}");
    assertThat(entries.toString()).doesNotContain("passphrase");
  }

  @Test
  void what_the_security_administrator_does_to_an_account_is_an_entry_each() {
    String security = user(Role.SECURITY);
    String token = logIn(security);
    String user = user(Role.STREET);
    send(
        writing("/api/users/" + user, token)
            .method(
                "PATCH",
                BodyPublishers.ofString(
                    "{\"roles\":[\"community\",\"visitor\"],\"enabled\":false}")));
    send(writing("/api/users/" + user, token).DELETE());

    List<JsonNode> entries = untilThere("who=" + security + "&subject=" + user, 3);
    assertThat(entries)
        .map(entry -> entry.get("act").asString())
        .containsExactly("user.removed", "user.changed", "tokens.revoked");
    assertThat(entries.get(1).at("/details/roles").asString()).isEqualTo("community,visitor");
    assertThat(entries.get(1).at("/details/enabled").asString()).isEqualTo("false");
  }

  @Test
  void only_the_auditor_reads_it_and_leaves_an_entry() {
    for (Role role : List.of(Role.ADMIN, Role.SECURITY, Role.COMMAND, Role.STREET)) {
      problem(get("/api/audit/gateway", token(role)), 403, "forbidden");
      problem(get("/api/audit/gateway/proof", token(role)), 403, "forbidden");
    }
    String auditor = user(Role.AUDITOR);
    String token = logIn(auditor);
    get("/api/audit/gateway?who=nobody", token);

    assertThat(untilThere("who=" + auditor, 2))
        .map(entry -> entry.get("act").asString())
        .containsExactly("audit.read", "login.succeeded");
  }

  @Test
  void a_long_log_is_read_page_by_page_in_the_time_asked_for() {
    String auditor = token(Role.AUDITOR);
    for (int i = 0; i < 52; i++) {
      get("/api/audit/gateway?subject=none&from=2026-01-01T00:00:00Z", auditor);
    }
    untilThere("subject=gateway", 50);
    JsonNode first =
        json(get("/api/audit/gateway?subject=gateway&from=2020-01-01T00:00:00Z", auditor));
    JsonNode second = json(get(first.get("next").asString(), auditor));

    assertThat(first.get("items")).hasSize(50);
    assertThat(second.get("items").get(0).get("number").asLong())
        .isLessThan(first.get("items").get(49).get("number").asLong());
    assertThat(json(get("/api/audit/gateway?to=2020-01-01T00:00:00Z", auditor)).get("items"))
        .isEmpty();
    problem(get("/api/audit/gateway?from=yesterday", auditor), 400, "invalid-parameter");
  }

  @Test
  void the_seals_state_is_shown_with_the_line_to_keep() {
    String auditor = token(Role.AUDITOR);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(json(get("/api/audit/gateway/proof", auditor)).path("line").asString(""))
                    .matches("gateway:[0-9]+:[0-9a-f]{32}"));
    JsonNode proof = json(get("/api/audit/gateway/proof", auditor));
    assertThat(proof.get("keyId").asString()).matches("[0-9a-f]{16}");
    assertThat(Instant.parse(proof.get("signedAt").asString())).isBefore(Instant.now());
  }

  @Test
  void a_services_log_is_the_services() {
    get("/api/audit/intake/proof", token(Role.AUDITOR));
    assertThat(INTAKE.last().uri().getPath()).isEqualTo("/api/audit/intake/proof");
  }

  private List<JsonNode> untilThere(String filter, int atLeast) {
    String auditor = token(Role.AUDITOR);
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                json(get("/api/audit/gateway?" + filter, auditor))
                    .get("items")
                    .valueStream()
                    .toList(),
            entries -> entries.size() >= atLeast);
  }
}
