package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** A person is forgotten when somebody asks for it, another one agrees, and nothing is open. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.visits.patience=300ms")
class ForgettingTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Others others = new Others(Parts.bootstrapServers());
  private final Said said;
  private final int port;
  private final String request = "/api/requests/" + others.requestId();

  ForgettingTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.said = new Said(jdbc, others.requestId());
    this.port = port;
    others.point("help").take("community").resolve("community", null);
    await().atMost(SOON).until(() -> said.types().contains("visit.due"));
  }

  @Test
  void what_was_said_is_gone_once_another_person_agrees() {
    assertThat(community().post(request + "/forgetting", Map.of()).text("slug"))
        .isEqualTo("still-open");
    settle();
    var asked = community().post(request + "/forgetting", Map.of());
    assertThat(asked.text("forgetting")).as(asked.body().toString()).isEqualTo("asked");
    assertThat(own().post(request + "/forgetting", Map.of()).text("slug"))
        .isEqualTo("forgetting-asked");
    assertThat(community().get("/api/decisions").body().toString()).doesNotContain("forgetting");
    var far = Http.staff(port, "far", Role.STREET, "990101002");
    assertThat(far.get("/api/decisions").body().toString()).doesNotContain(asked.text("did"));
    assertThat(far.post(decision(asked, "approve"), Map.of()).status()).isEqualTo(403);

    var waiting = street().get("/api/decisions").body().path("items");
    assertThat(waiting.findValuesAsString("did")).contains(asked.text("did"));
    assertThat(waiting.findValuesAsString("askedBy")).contains("community");
    assertThat(street().post(decision(asked, "approve"), Map.of()).text("forgetting"))
        .isEqualTo("agreed");
    assertThat(street().post(decision(asked, "approve"), Map.of()).text("slug"))
        .isEqualTo("forgetting-decided");

    assertThat(own().get(request + "/comments").body().path("items")).isEmpty();
    assertThat(own().get(request + "/redo").text("way")).isEqualTo("none");
    assertThat(own().post(request + "/redo", Map.of("words", "又坏了")).text("slug"))
        .isEqualTo("forgotten");
    assertThat(said.types()).contains("forgetting.asked", "forgetting.decided");
    assertThat(said.bodies()).doesNotContain("很满意");
  }

  @Test
  void nobody_agrees_to_what_he_asked_and_refused_it_may_be_asked_once_more() {
    settle();
    var asked = street().post(request + "/forgetting", Map.of());
    assertThat(street().get("/api/decisions").body().toString()).doesNotContain(asked.text("did"));
    assertThat(street().post(decision(asked, "approve"), Map.of()).text("slug"))
        .isEqualTo("own-asking");

    var command = Http.staff(port, "command", Role.COMMAND, "990101");
    assertThat(command.post(decision(asked, "refuse"), Map.of("reason", "还有诉讼")).status())
        .isEqualTo(200);
    assertThat(own().get(request + "/comments").body().toString()).contains("很满意", "还有诉讼");
    assertThat(own().post(request + "/forgetting", Map.of()).status()).isEqualTo(200);
  }

  private void settle() {
    var verdict = Map.of("solved", "yes", "level", 5, "words", "很满意");
    assertThat(own().post(request + "/rating", verdict).text("outcome")).isEqualTo("solved");
  }

  private Http own() {
    return Http.resident(port, others.requestId());
  }

  private Http community() {
    return Http.staff(port, "community", Role.COMMUNITY, Others.COMMUNITY);
  }

  private Http street() {
    return Http.staff(port, "street", Role.STREET, "990101001");
  }

  private static String decision(Http.Answer asked, String verdict) {
    return "/api/decisions/" + asked.text("did") + "/" + verdict;
  }
}
