package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.feedback.messages.Deliveries;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** How instances share what is due, and what becomes of it when one dies. */
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.messages.sending.every=1h")
class ClaimTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final int WHISTLES = 30;

  private final Others others = new Others(Parts.bootstrapServers());
  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final int port;

  ClaimTest(
      @Autowired Deliveries deliveries, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void instances_share_what_is_due_and_one_takes_over_what_another_never_settled() {
    waitFor("D06");

    var both = Stream.of(1, 2).map(_ -> CompletableFuture.supplyAsync(this::claim)).toList();
    var taken = both.stream().flatMap(it -> it.join().stream()).map(Parcel::key).toList();
    assertThat(taken).doesNotHaveDuplicates().hasSizeBetween(4, 8);

    jdbc.sql(
            "update deliveries set next_try = next_try - interval '2 hours' where state = 'sending'")
        .update();
    var over = deliveries.claim(taken.size(), NEVER);
    assertThat(over).extracting(Parcel::key).containsExactlyInAnyOrderElementsOf(taken);
    assertThat(over).allMatch(it -> it.delivery().attempts() == 2);

    var one = over.getFirst();
    var late = one.delivery();
    deliveries.settle(
        new Delivery(late.id(), late.channel(), late.state(), late.reason(), 1, late.nextTry()),
        (tried, now) -> tried.redriven(now).orElse(tried));
    assertThat(attempts(one.key())).as("who was taken over says nothing more").isEqualTo(2);
  }

  private List<Parcel> claim() {
    return deliveries.claim(4, NEVER);
  }

  private int attempts(UUID id) {
    return jdbc.sql("select attempts from deliveries where delivery_id = :id and state = 'sending'")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private void waitFor(String unit) {
    var hook =
        Map.of(
            "address",
            "https://hooks.example/" + unit,
            "secret",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw3xY7kAz9pQ2=");
    Http.staff(port, "admin", Role.ADMIN, "990101")
        .put("/api/messages/targets/unit:" + unit + "/web-hook", hook);
    others.point("help").place();
    for (int i = 0; i < WHISTLES; i++) {
      others.blow(unit);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                jdbc.sql("select count(*) from deliveries where state = 'waiting'")
                        .query(Integer.class)
                        .single()
                    == WHISTLES);
  }
}
