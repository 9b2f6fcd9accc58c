package org.whistle.intake.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.intake.requests.model.AnyPicture;
import org.whistle.testing.RealParts;
import org.whistle.vault.Vault;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AttachmentsTest {
  private static final String GRID = "990101001001001";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired Vault vault;
  private UUID id = new UUID(0, 0);
  private String path = "";

  @BeforeEach
  void pointed() {
    Door.registerDongfeng(port);
    var said = Map.of("description", "路灯不亮", "location", Map.of("grid", GRID));
    id =
        UUID.fromString(
            Door.asAnybody(port).post("/api/requests", said).getBody().path("id").asString());
    path = "/api/requests/%s/attachments".formatted(id);
  }

  @Test
  void what_a_worker_adds_is_said_sealed_and_shown_to_whoever_sees_the_request() {
    var worker = Door.as(port, Role.GRID_WORKER, GRID);
    var added = worker.picture(path + "?phase=after", AnyPicture.jpeg(6));
    assertThat(added.getStatusCode().value()).isEqualTo(201);
    assertThat(added.getBody().path("mediaType").asString()).isEqualTo("image/jpeg");

    assertThat(
            sql.sql("select body ->> 'hash' from journal where request_id = ? and type = ?")
                .params(id, "attachment.added")
                .query(String.class)
                .single())
        .isEqualTo(added.getBody().path("hash").asString());
    var one = path + "/" + added.getBody().path("id").asString();
    var shown = Door.as(port, Role.COMMUNITY, "990101001001").bytes(one);
    assertThat(shown.getHeaders().getCacheControl()).contains("no-store");
    assertThat(shown.getHeaders().getContentType()).hasToString("image/jpeg");
    assertThat(shown.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.getHeaders().getContentDisposition().isInline()).isTrue();
    assertThat(new String(shown.getBody(), StandardCharsets.ISO_8859_1))
        .startsWith("\u00ff\u00d8")
        .doesNotContain(AnyPicture.SECRET);
    assertThat(
            sql.sql("select sealed from attachments where request_id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single())
        .isNotEqualTo(shown.getBody());
    assertThat(audited()).containsExactly("community");
  }

  @Test
  void nobody_out_of_scope_adds_or_sees_one() {
    var added = Door.as(port, Role.GRID_WORKER, GRID).picture(path, AnyPicture.png());
    var one = path + "/" + added.getBody().path("id").asString();
    var elsewhere = Door.as(port, Role.GRID_WORKER, "990101001001002");
    assertThat(elsewhere.bytes(one).getStatusCode().value()).isEqualTo(404);
    assertThat(elsewhere.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(elsewhere.picture(path, AnyPicture.png()).getStatusCode().value()).isEqualTo(404);
    for (var role : List.of(Role.ADMIN, Role.AUDITOR)) {
      assertThat(Door.as(port, role, "990101").get(path).getStatusCode().value()).isEqualTo(403);
    }
  }

  @Test
  void a_resident_adds_and_sees_the_own_ones() {
    Door.as(port, Role.GRID_WORKER, GRID).picture(path, AnyPicture.png());
    var resident = Door.as(port, Caller.residentOf(id));
    assertThat(resident.picture(path + "?phase=before", AnyPicture.webp()).getStatusCode().value())
        .isEqualTo(201);
    assertThat(resident.get(path).getBody().path("items").findValuesAsString("by"))
        .containsExactly("resident");
    assertThat(audited()).isEmpty();
  }

  @Test
  void a_resident_who_adds_many_leaves_room_for_staff() {
    var resident = Door.as(port, Caller.residentOf(id));
    for (int i = 0; i < 10; i++) {
      assertThat(resident.picture(path, AnyPicture.png()).getStatusCode().value()).isEqualTo(201);
    }
    var eleventh = resident.picture(path, AnyPicture.png());
    assertThat(eleventh.getBody().path("slug").asString()).isEqualTo("attachments-full");
    var worker = Door.as(port, Role.GRID_WORKER, GRID);
    assertThat(worker.picture(path, AnyPicture.png()).getStatusCode().value()).isEqualTo(201);
  }

  @Test
  void what_is_no_picture_or_too_large_is_refused_in_words() {
    var worker = Door.as(port, Role.GRID_WORKER, GRID);
    var film = worker.picture(path, "RIFF????AVI ".getBytes(StandardCharsets.US_ASCII));
    assertThat(film.getStatusCode().value()).isEqualTo(415);
    assertThat(film.getBody().path("slug").asString()).isEqualTo("not-a-picture");
    var large = worker.picture(path, new byte[(4 << 20) + 1]);
    assertThat(large.getStatusCode().value()).isEqualTo(413);
    assertThat(large.getBody().path("slug").asString()).isEqualTo("picture-too-large");
    assertThat(worker.picture(path + "?phase=never", AnyPicture.png()).getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void with_the_requests_key_the_pictures_are_gone() {
    var worker = Door.as(port, Role.GRID_WORKER, GRID);
    var added = worker.picture(path, AnyPicture.png());
    vault.forget(id);
    assertThat(
            worker
                .bytes(path + "/" + added.getBody().path("id").asString())
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  private List<String> audited() {
    return sql.sql(
            """
            select who from (select subject, who, kind from seal_waiting
              union all select subject, who, kind from seal_entries) audited
            where kind = 'picture.read' and subject = ?
            """)
        .param(id.toString())
        .query(String.class)
        .list();
  }
}
