package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.testing.RealParts;
import org.whistle.vault.Vault;

/** Who takes a call sees what the same telephone said before. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallersTest {
  private static final String HERE = "990101001001";

  @LocalServerPort int port;
  @Autowired private JdbcClient sql;
  @Autowired private Vault vault;

  @BeforeEach
  void register() {
    Door.registerDongfeng(port);
  }

  @Test
  void a_telephone_finds_what_it_said_before_however_it_is_typed() {
    var first = point("19900000781");
    var second = point("199 0000 0781");
    point("19900000782");
    var before = traces();
    assertThat(look(HERE, "+86 19900000781")).containsExactly(second, first);
    assertThat(traces()).isEqualTo(before + 1);
  }

  @Test
  void elsewhere_it_finds_nothing() {
    point("19900000783");
    assertThat(look("990101002001", "19900000783")).isEmpty();
  }

  @Test
  void who_was_forgotten_is_not_found() {
    var id = point("19900000784");
    vault.forget(UUID.fromString(id));
    assertThat(look(HERE, "19900000784")).isEmpty();
  }

  @Test
  void a_unit_outside_never_finds_anybody() {
    var outside = Door.as(port, Role.DEPARTMENT, "990101");
    var answer = outside.post("/api/callers/look", Map.of("phone", "19900000781"));
    assertThat(answer.getStatusCode().value()).isEqualTo(403);
  }

  private String point(String phone) {
    var body =
        Map.of(
            "description",
            "楼道灯泡不亮了",
            "channel",
            "phone",
            "location",
            Map.of("address", "东风社区3号楼"),
            "reporter",
            Map.of("phone", phone));
    return Door.asAnybody(port).post("/api/requests", body).getBody().path("id").asString();
  }

  private List<String> look(String place, String phone) {
    return Door.as(port, Role.COMMUNITY, place)
        .post("/api/callers/look", Map.of("phone", phone))
        .getBody()
        .path("items")
        .findValuesAsString("id");
  }

  private long traces() {
    return sql.sql(
            """
            select count(*) from (select kind from seal_waiting union all select kind from seal_entries) it
            where kind = 'contact.looked-up'
            """)
        .query(Long.class)
        .single();
  }
}
