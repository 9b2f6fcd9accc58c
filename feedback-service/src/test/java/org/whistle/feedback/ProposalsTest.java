package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** What rules propose, and what people of the place make of it. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.ahead.look=200ms")
class ProposalsTest {
  private final JdbcClient jdbc;
  private final int port;
  private final Http community;

  ProposalsTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.port = port;
    this.community = Http.staff(port, "community", Role.COMMUNITY, Others.COMMUNITY);
  }

  @Test
  void a_hot_spot_becomes_one_request_with_the_cases_behind_it() {
    var cases =
        Stream.generate(() -> new Others(Parts.bootstrapServers()).point("help")).limit(5).toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> proposal("hot-spot").path("count").asInt(0) == 5);
    var proposal = proposal("hot-spot");
    assertThat(proposal.path("cases").toString()).contains(cases.getLast().requestId().toString());
    assertThat(proposal.path("why").path("number").asInt()).isEqualTo(5);

    var id = proposal.path("id").asString();
    var accept = "/api/proposals/" + id + "/accept";
    var elsewhere = Http.staff(port, "other", Role.COMMUNITY, "990101002001");
    assertThat(elsewhere.post(accept, Map.of("words", "查一遍")).status()).isEqualTo(404);
    var key = UUID.randomUUID();
    var first = community.post(accept, Map.of("words", "全部路灯查一遍"), key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(community.post(accept, Map.of("words", "全部路灯查一遍"), key)).isEqualTo(first);
    assertThat(community.post(accept, Map.of("words", "再查一遍")).text("slug"))
        .isEqualTo("proposal-decided");
    var said = said(first.text("request"));
    assertThat(said).contains("proactive", id).doesNotContain("全部路灯查一遍");
    assertThat(proposal("hot-spot").isMissingNode()).isTrue();
  }

  @Test
  void heating_is_looked_after_before_anybody_is_cold_or_somebody_says_why_not() {
    jdbc.sql(
            """
            insert into proposals (proposal_id, rule, rules, kind, number, days, period, place,
              category, cases, redos, proposed_at)
            values (:id, 'heating', '1', 'season', 0, 44, '2020-11-15', '990101001001', '0103', '{}',
              0, whistle_now())
            """)
        .param("id", UUID.randomUUID())
        .update();
    var id = proposal("heating").path("id").asString();
    var decline = "/api/proposals/" + id + "/decline";
    assertThat(community.post(decline, Map.of("reason", "no idea")).status()).isEqualTo(400);
    assertThat(community.post(decline, Map.of("reason", "in-hand")).text("state"))
        .isEqualTo("declined");
    assertThat(community.get("/api/proposals?state=all").body().toString()).contains("in-hand");
  }

  private String said(String request) {
    return jdbc.sql("select string_agg(body::text, '') from journal where request_id = :id")
        .param("id", UUID.fromString(request))
        .query(String.class)
        .single();
  }

  private JsonNode proposal(String rule) {
    var items = community.get("/api/proposals").body().path("items");
    return items
        .valueStream()
        .filter(it -> it.path("why").path("rule").asString().equals(rule))
        .findFirst()
        .orElse(items.path("none"));
  }
}
