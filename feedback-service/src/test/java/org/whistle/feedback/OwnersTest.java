package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
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

/** Twenty owners are asked, nineteen are satisfied, and one wishes for more. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.visits.patience=300ms")
class OwnersTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String WISH = "希望再多装几个";

  private final Others others = new Others(Parts.bootstrapServers());
  private final Said said;
  private final int port;

  OwnersTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.said = new Said(jdbc, others.requestId());
    this.port = port;
    others.point("help").take("community").resolve("community", null);
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
  }

  @Test
  void each_answer_counts_and_the_wish_is_said_once_without_its_words() {
    var key = UUID.randomUUID();

    var answer = visitor().post(visits(), owners(), key);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(answer.text("outcome")).isEqualTo("solved");
    assertThat(visitor().post(visits(), owners(), key)).as("a double click").isEqualTo(answer);
    assertThat(visitor().post(visits(), owners()).text("slug")).isEqualTo("already-rated");

    assertThat(said.types()).filteredOn("request.rated"::equals).hasSize(20);
    assertThat(said.types()).containsOnlyOnce("wish.said").endsWith("wish.said", "matter.settled");
    assertThat(said.bodies()).doesNotContain("多装", "业主");
    assertThat(levels()).containsExactly("2 1", "4 19");
    assertThat(kept()).isEqualTo("respondent wish");
  }

  @Test
  void a_reason_that_is_not_on_the_list_is_refused_and_nothing_is_said() {
    var odd = Map.of("solved", "yes", "level", 2, "reasons", List.of("the-weather"));
    var body = Map.of("channel", "door", "outcome", "reached", "answers", List.of(odd));
    assertThat(visitor().post(visits(), body).status()).isEqualTo(400);
    assertThat(said.types()).containsExactly("visit.due");
    var list = visitor().get("/api/rating-reasons").body().path("items");
    assertThat(list.findValuesAsString("code")).contains("not-solved", "came-back");
    assertThat(list.findValuesAsString("name")).contains("It came back");
  }

  @Test
  void a_resident_wishes_for_more_on_line_and_a_redo_goes_on_with_other_words() {
    var verdict = Map.of("solved", "no", "level", 1, "words", "还是坏的", "wish", WISH);
    var own = Http.resident(port, others.requestId());
    assertThat(own.post("/api/requests/" + others.requestId() + "/rating", verdict).text("state"))
        .isEqualTo("redo-awaited");
    assertThat(said.types()).endsWith("request.rated", "wish.said", "redo.asked");
    assertThat(said.bodies()).contains("\"channel\":\"online\"").doesNotContain("多装");
  }

  private Http visitor() {
    return Http.staff(port, "visitor", Role.VISITOR, Others.COMMUNITY);
  }

  private String visits() {
    return "/api/requests/" + others.requestId() + "/visits";
  }

  private static Map<String, Object> owners() {
    var content = Map.of("solved", "yes", "level", (Object) 4);
    var wishing = Map.of("respondent", "业主20", "solved", "yes", "level", 2, "wish", WISH);
    var all = Stream.concat(Collections.nCopies(19, content).stream(), Stream.of(wishing)).toList();
    return Map.of("channel", "door", "outcome", "reached", "answers", all);
  }

  private List<String> levels() {
    return said.jdbc()
        .sql(
            "select level || ' ' || count(*) from ratings where request_id = :id group by level order by 1")
        .param("id", others.requestId())
        .query(String.class)
        .list();
  }

  /** What the vault keeps for the request that the wish becomes. */
  private String kept() {
    return said.jdbc()
        .sql(
            """
            select string_agg(t.kind, ' ' order by t.kind) from vault_texts t
            where t.request_id::text = (select body ->> 'requestId' from journal
              where request_id = :id and type = 'wish.said')
            """)
        .param("id", others.requestId())
        .query(String.class)
        .single();
  }
}
