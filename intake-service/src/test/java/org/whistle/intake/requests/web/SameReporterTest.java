package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.testing.RealParts;

/** One call is about all that a person waits to be asked about. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SameReporterTest {
  private static final String HERE = "990101001001";

  @LocalServerPort int port;

  @Test
  void a_visitor_is_told_which_are_of_the_same_phone_and_not_which_phone() {
    var first = point("19900000771");
    var second = point("19900000771");
    var other = point("19900000772");
    var nobodys = point("");

    var same = ask(HERE, first, List.of(second, other, nobodys));
    assertThat(same).contains(second).doesNotContain(other, nobodys, "19900000771");
    assertThat(ask(HERE, nobodys, List.of(first, second))).doesNotContain(first);
  }

  @Test
  void whoever_visits_elsewhere_is_told_nothing() {
    var first = point("19900000773");
    var second = point("19900000773");
    assertThat(ask("990101002001", first, List.of(second))).contains("not-found");
  }

  @BeforeEach
  void register() {
    Door.registerDongfeng(port);
  }

  private String point(String phone) {
    var body =
        Map.of(
            "description", "楼道灯泡不亮了",
            "location", Map.of("address", "东风社区3号楼"),
            "reporter", Map.of("name", "张三丰", "phone", phone));
    return Door.asAnybody(port).post("/api/requests", body).getBody().path("id").asString();
  }

  private String ask(String place, String id, List<String> among) {
    var visitor = new Caller("visitor", "visitor", Set.of(Role.VISITOR), place, null, null);
    return Door.as(port, visitor)
        .get("/api/requests/" + id + "/same-reporter?among=" + String.join(",", among))
        .getBody()
        .toString();
  }
}
