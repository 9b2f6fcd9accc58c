package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;

/** A trace goes on through journal, relay and topic, event by event. */
@RealParts
@SpringBootTest(properties = "spring.application.name=dispatch")
@Import(Spans.class)
class TracesTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ONE = "0af7651916cd43dd8448eb211c80319c";
  private static final String OTHER = "11111111111111111111111111111111";

  @Autowired JdbcTemplate jdbc;
  @Autowired Journal journal;
  @Autowired Tracer tracer;
  @Autowired TestService.Recorder recorder;
  @Autowired Spans spans;

  private final Peer peer = new Peer(Parts.bootstrapServers());
  private final UUID request = Ids.next();

  @AfterEach
  void close() {
    recorder.reaction = _ -> {};
    peer.close();
  }

  @Test
  void what_is_said_belongs_to_the_call_that_said_it_be_it_sent_by_whomever_and_whenever() {
    var call = tracer.spanBuilder().name("call").tag("whistle.call", "write").start();
    try (var _ = tracer.withSpan(call)) {
      journal.write(request, page -> say(page, "dangerous"));
    }
    call.end();

    var said = spans.await("journal hard-case.declared", request);
    assertThat(said.getTraceId()).isEqualTo(call.context().traceId());
    assertThat(said.getParentSpanId()).isEqualTo(call.context().spanId());
    assertThat(kept()).containsExactly(traceparent(said));

    var sent = spans.await("relay hard-case.declared", request);
    assertThat(sent.getTraceId()).isEqualTo(call.context().traceId());
    assertThat(sent.getParentSpanId()).isEqualTo(said.getSpanId());
    assertThat(Topic.headers(Parts.bootstrapServers(), request))
        .extracting(headers -> headers.get("traceparent"))
        .containsExactly(traceparent(sent));
  }

  @Test
  void each_answer_follows_from_the_event_that_it_answers_though_a_poll_has_several() {
    var named = new ConcurrentHashMap<Long, String>();
    recorder.reaction =
        heard -> {
          try (var _ = heard.page().follow()) {
            named.put(heard.sequence(), MDC.get("traceId") + " " + MDC.get("request"));
          }
        };
    says(1, ONE, "01");
    says(2, OTHER, "01");
    says(3, ONE, "00");
    await().atMost(SOON).until(() -> named.size() == 3);

    assertThat(named)
        .containsEntry(1L, ONE + " " + request)
        .containsEntry(2L, OTHER + " " + request)
        .containsEntry(3L, ONE + " " + request);
    assertThat(spans.awaitAll("hear withdrawal.asked", request, 2))
        .extracting(SpanData::getTraceId)
        .containsExactlyInAnyOrder(ONE, OTHER);
  }

  @Test
  void an_answer_is_part_of_the_trace_of_what_it_answers() {
    recorder.reaction = heard -> say(heard.page(), "impossible");
    says(1, OTHER, "01");
    says(2, ONE, "01");

    await().atMost(SOON).until(() -> kept().size() == 2);
    assertThat(kept().getFirst()).startsWith("00-" + OTHER);
    assertThat(kept().getLast()).startsWith("00-" + ONE);
    var heard = spans.awaitAll("hear withdrawal.asked", request, 2);
    assertThat(spans.awaitAll("journal hard-case.declared", request, 2))
        .extracting(SpanData::getParentSpanId)
        .containsExactlyInAnyOrderElementsOf(heard.stream().map(SpanData::getSpanId).toList());
  }

  @Test
  void what_was_rolled_back_shows_that_it_was() {
    try {
      journal.write(
          request,
          page -> {
            say(page, "dangerous");
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException meant) {
      assertThat(meant).hasMessage("no");
    }
    var span = spans.await("journal hard-case.declared", request);
    assertThat(span.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    assertThat(kept()).isEmpty();
  }

  private static Page say(Page page, String why) {
    page.say(1, new HardCaseDeclared(why));
    return page;
  }

  private void says(long sequence, String trace, String flags) {
    Map<String, String> headers = new LinkedHashMap<>(peer.headers(request, "intake", sequence));
    headers.put("traceparent", "00-" + trace + "-00000000000000a" + sequence + "-" + flags);
    peer.send(request, headers, "{\"askId\":\"%s\",\"cycle\":1}".formatted(UUID.randomUUID()));
  }

  private List<String> kept() {
    return jdbc.queryForList(
        "select traceparent from journal where request_id = ? order by sequence",
        String.class,
        request);
  }

  private static String traceparent(SpanData span) {
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01";
  }
}
