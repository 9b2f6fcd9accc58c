package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.contracts.DigestMade;
import org.whistle.contracts.DispatchEvent.WhistleReturned;

/** Who isn't told any more, and what a desk is told once in the morning. */
class TellingEndsTest extends TellingRig {
  TellingEndsTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
  }

  @Test
  void a_unit_whose_return_was_agreed_hears_that_and_nothing_after_it() {
    hook("U08");
    hook("U09");
    var whistle = others.point("help").place().blow("U08", "U09");
    others
        .dispatch(new WhistleReturned(whistle, "U08", "not-our-duty", "command", null))
        .withdraw(true);

    assertThat(types("U09")).containsExactlyInAnyOrder("whistle.blown", "request.withdrawn");
    assertThat(types("U08")).containsExactlyInAnyOrder("whistle.blown", "whistle.returned");
  }

  @Test
  void a_desk_is_told_its_morning_once() {
    var made = new DigestMade("2026-11-21", "community", Others.COMMUNITY, 17, 1, 2, 0);
    others.point("help").place().dispatch(made).again(made);

    var desk = Http.staff(port, "community", Role.COMMUNITY, Others.COMMUNITY);
    await().atMost(SOON).until(() -> mornings(desk).size() == 1);
    assertThat(mornings(desk).getFirst()).contains("17").contains("2 due today");
  }

  private static List<String> types(String unit) {
    return heard("/" + unit, 2).stream().map(call -> call.json().path("type").asString()).toList();
  }

  private static List<String> mornings(Http desk) {
    return items(desk.get("/api/notices")).stream()
        .filter(it -> it.path("move").asString().equals("digest.made"))
        .map(it -> it.path("text").asString())
        .toList();
  }
}
