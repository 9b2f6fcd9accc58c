package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.feedback.Receiver.Call;
import org.whistle.feedback.Receiver.Manner;

/** A receiver that is slow, lying, down or gone: nothing is lost, and nobody else waits. */
class TellingTroubleTest extends TellingRig {
  TellingTroubleTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
  }

  @Test
  void a_lying_receiver_is_told_again_with_one_key_until_it_admits_it() {
    receiver.behave("/D04", Manner.LYING);
    hook("D04");
    others.point("help").place().blow("D04");
    heard("/D04", 2);
    receiver.behave("/D04", Manner.WELL);

    await().atMost(SOON).until(() -> delivered("unit:D04", "web-hook").size() == 1);
    assertThat(heard("/D04", 3)).extracting(Call::key).containsOnly(onlyKey("unit:D04"));
    assertThat(log("unit:D04", "web-hook").getFirst().path("attempts").asInt())
        .isEqualTo(receiver.calls("/D04").size());
  }

  @Test
  void a_slow_receiver_opens_its_breaker_and_keeps_nobody_else_waiting() {
    receiver.behave("/D05", Manner.SLOW);
    hook("D05");
    hook("D06");
    others.point("help").place().blow("D05", "D06");
    await().atMost(SOON).until(() -> delivered("unit:D06", "web-hook").size() == 1);
    assertThat(log("unit:D05", "web-hook").getFirst().path("state").asString())
        .isIn("sending", "retrying");

    await().atMost(SOON).until(() -> breaker("web-hook-unit-D05", "open") == 1);
    await()
        .atMost(SOON)
        .until(
            () -> {
              var line = log("unit:D05", "web-hook").getFirst();
              return line.path("reason").asString("").equals("breaker-open");
            });
    assertThat(breaker("web-hook-unit-D06", "closed")).isEqualTo(1);
    receiver.behave("/D05", Manner.WELL);

    await().atMost(SOON).until(() -> delivered("unit:D05", "web-hook").size() == 1);
    others.blow("D05");
    await().atMost(SOON).until(() -> breaker("web-hook-unit-D05", "closed") == 1);
    assertThat(receiver.calls("/D05").subList(0, 3))
        .extracting(Call::key)
        .containsOnly(receiver.calls("/D05").getFirst().key());
  }

  @Test
  void a_receiver_that_is_down_gets_it_stuck_and_a_person_sends_it_once_more() {
    set("unit:D07", "web-hook", Map.of("address", down.at("/D07"), "secret", SECRET));
    others.point("help").place().blow("D07");
    var tried =
        await().atMost(SOON).until(() -> inState("unit:D07", "retrying"), it -> it.size() == 1);
    assertThat(tried.getFirst().path("reason").asString()).isIn("unreachable", "breaker-open");
    await().atMost(SOON).until(() -> inState("unit:D07", "stuck").size() == 1);
    var stuck = inState("unit:D07", "stuck").getFirst();
    assertThat(stuck.path("reason").asString()).isEqualTo("given-up");
    assertThat(stuck.path("attempts").asInt()).isEqualTo(6);

    hook("D07");
    var redrive = "/api/messages/deliveries/" + stuck.path("id").asString() + "/redrive";
    assertThat(Http.unit(port, "D07").post(redrive, Map.of()).status()).isEqualTo(403);
    assertThat(admin.post(redrive, Map.of()).status()).isEqualTo(200);
    await().atMost(SOON).until(() -> delivered("unit:D07", "web-hook").size() == 1);
    assertThat(receiver.calls("/D07"))
        .extracting(Call::key)
        .containsExactly(stuck.path("id").asString());
    assertThat(admin.post(redrive, Map.of()).text("slug")).isEqualTo("not-stuck");
  }

  @Test
  void refusals_and_redirects_are_stuck_at_once_and_who_is_gone_is_left_alone() {
    receiver.behave("/D08", Manner.REFUSING);
    receiver.behave("/D09", Manner.REDIRECTING);
    receiver.behave("/D10", Manner.GONE);
    List.of("D08", "D09", "D10").forEach(this::hook);
    others.point("help").place().blow("D08", "D09", "D10");

    await().atMost(SOON).until(() -> inState("unit:D08", "stuck").size() == 1);
    await().atMost(SOON).until(() -> inState("unit:D09", "stuck").size() == 1);
    await().atMost(SOON).until(() -> inState("unit:D10", "dropped").size() == 1);
    assertThat(receiver.calls("/elsewhere")).isEmpty();
    assertThat(receiver.calls("/D08")).hasSize(1);
  }

  @Test
  void a_dead_text_message_gateway_slows_neither_hearing_nor_hooks() {
    receiver.behave("/sms", Manner.SLOW);
    set("unit:U01", "sms", Map.of("address", "13800000000"));
    hook("U01");
    var began = System.nanoTime();
    others.point("help").place().blow("U01");
    for (int i = 0; i < 10; i++) {
      others.blow("U01");
    }
    await().atMost(SOON).until(() -> delivered("unit:U01", "web-hook").size() == 11);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    await().atMost(SOON).until(() -> !inState("unit:U01", "stuck").isEmpty());
    assertThat(inState("unit:U01", "stuck"))
        .allMatch(it -> it.path("reason").asString().equals("outcome-unknown"))
        .allMatch(it -> it.path("shown").asString().equals("***00"));
  }
}
