package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.feedback.Others.COMMUNITY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.testing.RealParts;

/** What the command centre says to many at once. */
@RealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BroadcastTest {
  private static final String ALL = "/api/broadcasts";

  private final JdbcClient jdbc;
  private final Http command;
  private final Http community;
  private final Http department;

  BroadcastTest(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.command = Http.staff(port, "command", Role.COMMAND, "990101");
    this.community = Http.staff(port, "community", Role.COMMUNITY, COMMUNITY);
    this.department = Http.unit(port, "D06");
  }

  @Test
  void who_is_meant_reads_it_once_and_nobody_else_does() {
    var words = "今晚有大风,请查看广告牌";
    var key = UUID.randomUUID();
    var body = Map.of("to", List.of("unit:D06"), "words", words);
    var id = command.post(ALL, body, key).text("id");
    assertThat(command.post(ALL, body, key).text("id")).as("the same call again").isEqualTo(id);

    assertThat(department.get(ALL).body().path("items").path(0).path("words").asString())
        .isEqualTo(words);
    assertThat(community.get(ALL).body().toString()).doesNotContain(words);
    assertThat(community.post(ALL + "/" + id + "/read", Map.of()).status()).isEqualTo(404);
    assertThat(department.post(ALL + "/" + id + "/read", Map.of()).status()).isEqualTo(200);
    var sent = command.get(ALL).body().path("items").path(0);
    assertThat(sent.path("id").asString()).isEqualTo(id);
    assertThat(sent.path("readers").asInt()).isEqualTo(1);
    assertThat(department.get(ALL).body().path("items").path(0).path("read").asBoolean()).isTrue();
    assertThat(jdbc.sql("select * from broadcasts").query().listOfRows().toString())
        .as("its words are in the vault alone")
        .doesNotContain("大风");
  }

  @Test
  void everybody_is_every_desk_and_unit_and_only_the_command_centre_says_it() {
    var body = Map.of("to", List.of("everybody"), "words", "系统今晚升级");
    assertThat(community.post(ALL, body).status()).isEqualTo(403);
    assertThat(command.post(ALL, body).status()).isEqualTo(201);
    assertThat(community.get(ALL).body().toString()).contains("系统今晚升级");
    assertThat(department.get(ALL).body().toString()).contains("系统今晚升级");
    assertThat(command.post(ALL, Map.of("to", List.of("staff:li"), "words", "x")).status())
        .isEqualTo(400);
  }
}
