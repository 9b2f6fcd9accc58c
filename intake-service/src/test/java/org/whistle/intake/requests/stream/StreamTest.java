package org.whistle.intake.requests.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.intake.Door;
import org.whistle.intake.requests.Requests;
import org.whistle.intake.requests.ServiceRequest;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StreamTest {
  @LocalServerPort int port;
  @Autowired Requests requests;

  private Topic topic;
  private Others others;
  private UUID request;

  @BeforeEach
  void point() {
    topic = new Topic(Parts.bootstrapServers());
    others = new Others(Parts.bootstrapServers());
    var body =
        Map.of(
            "description", "路灯不亮,我是张三丰",
            "urgency", "urgent",
            "reporter", Map.of("name", "张三丰", "phone", "19900000123"));
    request =
        UUID.fromString(
            Door.asAnybody(port).post("/api/requests", body).getBody().path("id").asString());
  }

  @AfterEach
  void close() {
    topic.close();
    others.close();
  }

  @Test
  void a_pointing_is_said_as_approved_and_holds_nothing_personal() throws IOException {
    var said = topic.of(request, 1).getFirst();

    assertThat(said.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "request.pointed")
        .containsEntry("ce_source", "/whistle/intake")
        .containsEntry("ce_subject", request.toString())
        .containsEntry("ce_producer", "intake")
        .containsEntry("ce_sequence", "1")
        .containsEntry("ce_cycle", "1")
        .containsEntry("content-type", "application/json");
    assertThat(approved("request.pointed").propertyNames())
        .containsAll(said.body().propertyNames());
    assertThat(said.body().path("wishedUrgency").asString()).isEqualTo("urgent");
    assertThat(said.body().path("anonymous").asBoolean()).isFalse();
    assertThat(said.body().toString()).doesNotContain("张", "19900000123", "路灯不亮");
  }

  @Test
  void asks_are_said_in_their_order_and_name_the_cycle() throws IOException {
    var resident = Door.as(port, Caller.residentOf(request));
    resident.post("/api/requests/%s/amend".formatted(request), Map.of("note", "两盏"));
    resident.post("/api/requests/%s/withdraw".formatted(request), Map.of("note", "自己好了"));

    var said = topic.of(request, 3);
    assertThat(said)
        .extracting(one -> one.header("ce_type"))
        .containsExactly("request.pointed", "amendment.asked", "withdrawal.asked");
    for (var ask : said.subList(1, 3)) {
      assertThat(ask.body().propertyNames())
          .isEqualTo(approved(ask.header("ce_type")).propertyNames());
      assertThat(ask.body().path("cycle").asInt()).isOne();
    }
  }

  @Test
  void what_has_ended_is_refused_until_it_is_opened_again() {
    var resident = Door.as(port, Caller.residentOf(request));
    others.dispatchSays(
        request,
        1,
        1,
        new RequestDeclined("community", "990101001001", 1, "community", "not-ours", null));
    await().atMost(Duration.ofSeconds(30)).until(() -> here().ended() != null);

    var refused = resident.post("/api/requests/%s/withdraw".formatted(request), Map.of());
    assertThat(refused.getStatusCode().value()).isEqualTo(409);
    assertThat(refused.getBody().path("slug").asString()).isEqualTo("already-ended");
    assertThat(refused.getBody().path("ended").asString()).isEqualTo("declined");

    others.dispatchSays(
        request, 2, 2, new RequestReopened("district", "990101", 2, List.of("990101")));
    await().atMost(Duration.ofSeconds(30)).until(() -> here().cycle() == 2);
    resident.post("/api/requests/%s/withdraw".formatted(request), Map.of());
    assertThat(topic.of(request, 2).getLast().body().path("cycle").asInt()).isEqualTo(2);
  }

  @Test
  void a_whistled_department_reads_the_work_and_not_the_reporter() {
    var department =
        Door.as(
            port, new Caller("department-D06", "", Set.of(Role.DEPARTMENT), "990101", "D06", null));
    var path = "/api/requests/%s/words".formatted(request);
    assertThat(department.get(path).getStatusCode().value()).isEqualTo(404);

    others.dispatchSays(
        request,
        1,
        1,
        new WhistleBlown(
            UUID.randomUUID(),
            "general",
            "990101001",
            "D06",
            List.of("D06"),
            "street",
            null,
            null));
    await().atMost(Duration.ofSeconds(30)).until(() -> here().units().contains("D06"));

    var read = department.get(path).getBody();
    assertThat(read.path("description").asString()).contains("路灯");
    assertThat(read.has("reporter")).isFalse();
  }

  private ServiceRequest here() {
    return requests.find(request).orElseThrow();
  }

  private static JsonNode approved(String wireName) throws IOException {
    return new JsonMapper()
        .readTree(
            Files.readString(
                Path.of(System.getProperty("whistle.root", ".."))
                    .resolve("contracts/src/test/resources/approved/%s.json".formatted(wireName))));
  }
}
