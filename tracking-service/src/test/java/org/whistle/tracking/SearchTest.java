package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.testing.Parts;
import org.whistle.tracking.model.Story;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
  private static final String NEXT_GRID = "990101001001004";
  private static final String ELSEWHERE = "990101002001001";

  private final Instant start = Instant.now().minusSeconds(120);
  private final Story here = at(Story.GRID, "0202").placed().taken();
  private final Story nextDoor = at(NEXT_GRID, "0202").placed();
  private final Story family = at(Story.GRID, "0404").placed();
  private final Story elsewhere = at(ELSEWHERE, "0302").placed();

  @LocalServerPort private int port;

  @BeforeAll
  void tell() {
    elsewhere.says(
        new WhistleBlown(
            UUID.randomUUID(),
            "general",
            "990101002",
            "D06",
            List.of("D06", "D03"),
            "zhao",
            null,
            null));
    try (Peer peer = new Peer(Parts.bootstrapServers())) {
      List.of(here, nextDoor, family, elsewhere).forEach(peer::tells);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids(Client.command(port), "?open=true").size() == 4);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids(Client.command(port), "?unit=D06").size() == 1);
  }

  private Story at(String place, String category) {
    return Story.at(start).pointed(place, category, "general", start.plusSeconds(99_999), null);
  }

  @Test
  void everybody_finds_what_is_in_scope_and_nothing_else() {
    assertThat(ids(worker(Role.GRID_WORKER, Story.GRID), "")).containsExactly(here.id());
    assertThat(ids(worker(Role.COMMUNITY, Story.COMMUNITY), ""))
        .containsExactlyInAnyOrder(here.id(), nextDoor.id(), family.id());
    assertThat(ids(worker(Role.STREET, "990101002"), "")).containsExactly(elsewhere.id());
    assertThat(ids(department("D06"), "")).containsExactly(elsewhere.id());
    assertThat(ids(department("D07"), "")).isEmpty();
  }

  @Test
  void a_restricted_matter_is_hidden_from_the_grid() {
    Client worker = worker(Role.PART_TIME_GRID_WORKER, Story.GRID);
    assertThat(worker.call("/api/cases/" + family.id(), "zh").status()).isEqualTo(404);
    assertThat(worker.call("/api/requests/" + family.id(), "zh").status()).isEqualTo(404);
    assertThat(ids(worker, "?place=" + Story.GRID)).containsExactly(here.id());
  }

  @Test
  void filters_combine() {
    Client command = Client.command(port);
    assertThat(ids(command, "?order=taken")).containsExactly(here.id());
    assertThat(ids(command, "?state=waiting&category=0202")).containsExactly(nextDoor.id());
    assertThat(ids(command, "?stage=investigate")).isEmpty();
    assertThat(ids(command, "?tier=community&urgency=general")).containsExactly(here.id());
    assertThat(ids(command, "?grid=" + Story.GRID))
        .containsExactlyInAnyOrder(here.id(), family.id());
    assertThat(ids(command, "?place=" + Story.COMMUNITY)).hasSize(3);
    assertThat(ids(command, "?number=" + nextDoor.number())).containsExactly(nextDoor.id());
    assertThat(ids(command, "?unit=D03&kind=help")).containsExactly(elsewhere.id());
    assertThat(ids(command, "?overdue=true")).isEmpty();
  }

  @Test
  void pages_follow_each_other_newest_first_without_gap_or_repeat() {
    List<UUID> all = new ArrayList<>();
    String path = "/api/cases?limit=1&open=true";
    while (!path.isEmpty()) {
      JsonNode page = Client.command(port).get(path);
      all.addAll(ids(page));
      path = page.path("next").asString("");
    }
    assertThat(all).hasSize(4).doesNotHaveDuplicates();
    assertThat(all.stream().map(UUID::toString).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void the_wall_counts_the_whole_district_for_those_alone_who_see_it() {
    Client street = Client.as(port, Role.COMMAND, "990101001", null);
    assertThat(street.call("/api/wall", "zh").status()).isEqualTo(403);
    assertThat(Client.command(port).call("/api/wall", "zh").status()).isEqualTo(200);
  }

  @Test
  void a_resident_follows_the_own_request_and_no_other() {
    Client resident = Client.residentOf(port, here.id());
    assertThat(resident.get("/api/requests/" + here.id()).path("holder").asString())
        .isEqualTo("社区");
    assertThat(resident.call("/api/requests/" + nextDoor.id(), "zh").status()).isEqualTo(404);
    assertThat(resident.call("/api/cases", "zh").status()).isEqualTo(403);
    assertThat(resident.call("/api/wall", "zh").status()).isEqualTo(403);
    Client nobody = new Client(port, Caller.anonymous());
    assertThat(nobody.call("/api/requests/" + here.id(), "zh").status()).isEqualTo(404);
  }

  @Test
  void the_timeline_for_residents_names_no_staff_and_hides_what_is_internal() {
    JsonNode view = Client.residentOf(port, here.id()).get("/api/requests/" + here.id());
    assertThat(view.toString()).doesNotContain("wang", "clocks.opened");
    assertThat(view.path("timeline").valueStream().map(line -> line.path("text").asString()))
        .contains("我们收到了您的诉求。", "社区已接单，有人负责了。");
  }

  @Test
  void what_can_not_be_answered_is_a_problem_document_in_the_caller_s_language() {
    Client command = Client.command(port);
    Client.Answer zh = command.call("/api/cases?colour=red", "zh");
    assertThat(zh.status()).isEqualTo(400);
    assertThat(zh.body().path("type").asString()).endsWith("/problems/unknown-filter");
    assertThat(zh.body().path("title").asString()).isEqualTo("没有这个筛选条件");
    assertThat(command.call("/api/cases?colour=red", "en").body().path("detail").asString())
        .contains("colour");
    assertThat(command.call("/api/cases?limit=0", "en").status()).isEqualTo(400);
    assertThat(command.call("/api/cases?place=abc", "en").status()).isEqualTo(400);
    assertThat(command.call("/api/cases?after=x", "en").status()).isEqualTo(400);
    assertThat(command.call("/api/cases/nonsense", "en").status()).isEqualTo(400);
    assertThat(command.call("/api/cases/" + UUID.randomUUID(), "en").status()).isEqualTo(404);
    UUID young = Story.at(Instant.now()).id();
    assertThat(command.call("/api/cases/" + young, "en").status()).isEqualTo(503);
  }

  private Client worker(Role role, String place) {
    return Client.as(port, role, place, null);
  }

  private Client department(String unit) {
    return Client.as(port, Role.DEPARTMENT, "990101", unit);
  }

  private static List<UUID> ids(Client client, String query) {
    return ids(client.get("/api/cases" + query));
  }

  private static List<UUID> ids(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(item -> UUID.fromString(item.path("id").asString()))
        .toList();
  }
}
