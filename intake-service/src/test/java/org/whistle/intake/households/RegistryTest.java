package org.whistle.intake.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.intake.Door;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RegistryTest {
  private static final String GRID = "990101001001001";
  private static final List<Map<String, Object>> HOUSEHOLD =
      List.of(
          Map.of(
              "community",
              "990101001001",
              "building",
              3,
              "unit",
              1,
              "room",
              "501",
              "grid",
              GRID,
              "usage",
              "residential",
              "colour",
              "yellow",
              "personal",
              Map.of(
                  "name",
                  "张三丰",
                  "phone",
                  "19900000123",
                  "ages",
                  Map.of("60-79", 2),
                  "marks",
                  List.of("lives-alone"))));

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @Test
  void places_and_buildings_are_kept_once_however_often_they_are_sent() {
    Door.registerDongfeng(port);
    Door.registerDongfeng(port);
    var anybody = Door.asAnybody(port);

    assertThat(anybody.get("/api/places?within=990101001").getBody().path("items")).hasSize(3);
    var communities = anybody.get("/api/places?within=990101001&tier=community").getBody();
    assertThat(communities.path("items").findValuesAsString("code"))
        .isNotEmpty()
        .allMatch(code -> code.length() == 12);
    assertThat(anybody.get("/api/buildings?community=990101001001").getBody().path("items"))
        .hasSize(1);
  }

  @Test
  void only_the_administrator_fills_the_registry() {
    var community = Door.as(port, Role.COMMUNITY, "990101001001");

    for (var path : List.of("/api/places", "/api/buildings", "/api/households")) {
      assertThat(community.post(path, HOUSEHOLD).getStatusCode().value()).isEqualTo(403);
    }
  }

  @Test
  void what_is_no_code_is_refused() {
    var refused =
        Door.as(port, Role.ADMIN, "990101")
            .post("/api/places", List.of(Map.of("code", "99", "name", "x")));

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().path("slug").asString()).isEqualTo("invalid-body");
  }

  @Test
  void who_lives_somewhere_is_sealed_and_read_masked_by_the_grids_own() {
    var admin = Door.as(port, Role.ADMIN, "990101");
    assertThat(admin.post("/api/households", HOUSEHOLD).getStatusCode().value()).isEqualTo(200);
    admin.post("/api/households", HOUSEHOLD);

    var read =
        Door.as(port, Role.GRID_WORKER, GRID)
            .get("/api/households?grid=" + GRID)
            .getBody()
            .path("items");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).path("personal").path("name").asString()).isEqualTo("张**");
    assertThat(read.get(0).path("personal").path("phone").asString()).isEqualTo("199****0123");
    assertThat(read.get(0).path("personal").path("ages").path("60-79").asInt()).isEqualTo(2);
    assertThat(
            Door.as(port, Role.GRID_WORKER, "990101001001002")
                .get("/api/households?grid=" + GRID)
                .getBody()
                .path("items"))
        .isEmpty();
    assertThat(sql.sql("select personal from households").query(byte[].class).single())
        .isNotEmpty();
  }
}
