package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request, followed from outside: in its trace and in the logs, neither of which names a
 * person.
 */
class TraceStory {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> PARTS =
      List.of("intake", "dispatch", "tracking", "feedback", "gateway");

  private final Stack stack = Stack.running();
  private final Traces traces = new Traces(stack.tracesPort());
  private final Api resident = Api.anyone(stack);

  @AfterEach
  void close() {
    traces.close();
  }

  @Test
  void one_trace_leads_from_the_call_to_the_wall() {
    try (var wall = new WallPage(stack)) {
      var number = point("路灯不亮了").text("number");
      await().atMost(SOON).until(() -> wall.shows(number, "request.placed"));

      var last = step(number, "tracking: wall request.placed");
      await().atMost(SOON).until(() -> isWhole(number));
      assertThat(traces.way(last))
          .containsExactly(
              "gateway: http post /api/requests",
              "gateway: http post",
              "intake: http post /api/requests",
              "intake: journal request.pointed",
              "intake: relay request.pointed",
              "dispatch: hear request.pointed",
              "dispatch: journal request.placed",
              "dispatch: relay request.placed",
              "tracking: wall request.placed");
      for (var heard : List.of("tracking: hear request.placed", "feedback: hear request.placed")) {
        assertThat(traces.way(step(number, heard)).subList(0, 8))
            .isEqualTo(traces.way(last).subList(0, 8));
      }
      assertThat(traces.about(number)).extracting(Traces.Span::trace).containsOnly(last.trace());
      assertThat(traces.about(number))
          .filteredOn(span -> span.tags().containsKey("whistle.event"))
          .allMatch(span -> number.equals(span.tags().get("whistle.request")));
    }
  }

  @Test
  void the_trace_goes_on_when_whoever_spoke_has_died_before_anybody_heard_it() throws Exception {
    var pointed = new ArrayList<Api.Answer>();
    stack.whileDown(
        List.of("kafka"),
        () -> {
          pointed.add(point("井盖松动"));
          stack.kill("intake");
        });
    stack.awaitHealthy();

    var number = pointed.getFirst().text("number");
    var heard = step(number, "tracking: hear request.placed");
    assertThat(stack.sql("intake", said(pointed.getFirst()))).contains(heard.trace());
    assertThat(traces.about(number)).extracting(Traces.Span::trace).containsOnly(heard.trace());
  }

  @Test
  void logs_name_the_request_and_its_trace_and_neither_logs_nor_spans_a_person() throws Exception {
    var mark = UUID.randomUUID().toString().substring(0, 6);
    var phone = "199" + (10_000_000 + Math.abs(mark.hashCode()) % 80_000_000);
    var name = "欧阳" + mark;
    var words = "我是" + name + "请打电话" + phone;
    var pointed = point(words, Map.of("name", name, "phone", phone));
    var number = pointed.text("number");
    mistakes(phone, name);
    resident.get("/api/requests/" + number + "?code=" + pointed.text("queryCode")).expect(200);
    var trace = step(number, "feedback: hear request.placed").trace();

    for (var part : Set.of("intake", "dispatch", "tracking", "feedback")) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(lines(part))
                      .as(part)
                      .anyMatch(
                          line ->
                              line.contains("\"request\":\"" + number + "\"")
                                  && line.contains("\"traceId\":\"" + trace + "\"")));
    }
    dashboardAsksForWhatIsThere(number);
    for (var part : PARTS) {
      assertThat(lines(part)).as(part).filteredOn(TraceStory::isOurs).allMatch(TraceStory::isJson);
    }
    for (var file : files()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain(phone, name, words, pointed.text("queryCode"));
    }
    assertThat(traces.all())
        .isNotEmpty()
        .extracting(Traces.Span::whole)
        .noneMatch(span -> span.contains(phone) || span.contains(mark))
        .noneMatch(span -> span.contains(pointed.text("queryCode")));
  }

  /** Attributes of spans and fields of lines, as Tempo and Loki's {@code json} name them. */
  private void dashboardAsksForWhatIsThere(String number) throws IOException {
    var board = Files.readString(ROOT.resolve("deploy/dashboards/request.json"));
    var tags =
        traces.about(number).stream()
            .flatMap(span -> span.tags().keySet().stream())
            .collect(Collectors.toSet());
    tags.addAll(List.of("outcome", "exception"));
    assertThat(found("span\\.([a-z_.]+)", board)).contains("whistle.request").isSubsetOf(tags);
    var line =
        lines("dispatch").stream().filter(it -> it.contains(number)).findFirst().orElseThrow();
    var fields = new TreeSet<String>();
    flatten("", JSON.readTree(line), fields);
    var asked = found("\\{\\{\\.?(\\w+)}}|\\| (\\w+)=\\\\\"\\$|by \\((\\w+)\\)", board);
    assertThat(asked).contains("request", "traceId", "service_name").isSubsetOf(fields);
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .flatMap(it -> IntStream.rangeClosed(1, it.groupCount()).mapToObj(it::group))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void flatten(String before, JsonNode node, Set<String> names) {
    node.propertyStream()
        .forEach(
            each -> {
              names.add(before + each.getKey());
              flatten(before + each.getKey() + "_", each.getValue(), names);
            });
  }

  /** Whatever of a person's could be put in a wrong place. */
  private void mistakes(String phone, String name) {
    var staff = Api.as(stack, "command");
    resident.get("/api/requests/" + phone + "?code=" + phone);
    resident.post("/api/requests", "{\"description\":" + phone + name);
    resident.post("/api/requests", Map.of("description", List.of(phone, name)));
    resident.post("/api/tokens", Map.of("username", phone, "password", name));
    resident.post("/api/rating-links/" + phone, Map.of("words", name));
    staff.get("/api/cases?q=" + phone + "&category=" + phone);
    staff.get("/api/users/" + phone);
    staff.get("/api/nothing/of/the/kind/" + phone);
    staff.post("/api/callers/look", Map.of("phone", phone + "x", "other", name));
    staff.post("/api/requests/" + UUID.randomUUID() + "/take", Map.of("note", phone + name));
  }

  private Api.Answer point(String words) {
    return point(words, Map.of("name", "王秀兰", "phone", "19900001234"));
  }

  private Api.Answer point(String words, Map<String, String> reporter) {
    var wish =
        Map.of(
            "description", words, "reporter", reporter, "location", Map.of("address", "东风社区3号楼"));
    return resident.post("/api/requests", wish).expect(201);
  }

  private Traces.Span step(String number, String step) {
    return await(step)
        .atMost(SOON)
        .until(
            () -> traces.about(number).stream().filter(it -> it.step().equals(step)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Services send on their own account; the first step may come last. */
  private boolean isWhole(String number) {
    var about = traces.about(number);
    var ids = about.stream().map(Traces.Span::id).collect(Collectors.toSet());
    return about.stream()
        .map(Traces.Span::parent)
        .allMatch(parent -> parent.isEmpty() || ids.contains(parent));
  }

  private static String said(Api.Answer pointed) {
    return "select traceparent from journal where request_id = '%s'".formatted(pointed.text("id"));
  }

  private List<String> lines(String part) throws IOException {
    return Files.readAllLines(stack.data().resolve("logs").resolve(part + ".log"));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(stack.data().resolve("logs"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** The JVM says a line of its own here and there. */
  private static boolean isOurs(String line) {
    return line.contains("\"@timestamp\"") || line.contains(" DEBUG ") || line.contains(" INFO ");
  }

  private static boolean isJson(String line) {
    return JSON.readTree(line).path("service").path("name").isString();
  }
}
