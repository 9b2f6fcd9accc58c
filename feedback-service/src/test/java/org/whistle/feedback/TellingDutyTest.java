package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.Watches;
import org.whistle.contracts.Watches.Watch;
import org.whistle.journal.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is on duty is reached beside the desk; nobody else is woken. */
class TellingDutyTest extends TellingRig {
  @Autowired private Registry registry;
  @Autowired private JdbcTemplate jdbc;

  TellingDutyTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
  }

  @Test
  void who_is_on_duty_is_told_on_his_own_phone_and_who_is_not_is_left_asleep() {
    set("unit:U10", "sms", Map.of("address", "13800001000"));
    set("staff:li", "sms", Map.of("address", "13800001001"));
    set("staff:asleep", "sms", Map.of("address", "13800001002"));
    announce(
        on("U10", "li", -60, 3600), on("U10", "asleep", 3600, 7200), on("U11", "asleep", -60, 60));
    others.point("help").place().blow("U10");

    await().atMost(SOON).until(() -> delivered("unit:U10", "sms").size() == 2);
    assertThat(delivered("unit:U10", "sms"))
        .extracting(it -> it.path("person").asString())
        .containsExactlyInAnyOrder("", "li");
    assertThat(log("unit:U10", "sms")).hasSize(2).allMatch(TellingDutyTest::namesLi);
    assertThat(receiver.calls("/sms").toString())
        .contains("13800001001")
        .doesNotContain("13800001002");
  }

  @Test
  void a_persons_address_is_no_web_hook() {
    assertThat(set("staff:li", "web-hook", Map.of("address", receiver.at("/li"))).status())
        .isEqualTo(400);
  }

  private void announce(Watch... watches) {
    var all = new Watches(List.of(watches));
    registry.announce(Watches.KEY, JsonMapper.shared().writeValueAsString(all));
    await()
        .atMost(SOON)
        .until(() -> jdbc.queryForObject("select count(*) from watches", Integer.class) == 1);
  }

  private static boolean namesLi(JsonNode line) {
    return line.path("onDuty").valueStream().map(JsonNode::asString).toList().equals(List.of("li"));
  }

  private static Watch on(String seat, String member, int from, int until) {
    var now = Instant.now();
    return new Watch(seat, member, now.plusSeconds(from), now.plusSeconds(until), false);
  }
}
