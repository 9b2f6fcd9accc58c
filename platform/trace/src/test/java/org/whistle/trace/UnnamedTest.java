package org.whistle.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnnamedTest {
  private final Sent sent = new Sent(new ArrayList<>());

  @Test
  void neither_an_address_nor_what_could_not_be_read_leaves_the_service() {
    try (var spans =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Unnamed(sent)))
            .build()) {
      var span = spans.get("test").spanBuilder("http post /api/requests").startSpan();
      span.setAttribute("http.url", "/api/requests/19900001234?code=secret");
      span.setAttribute("uri", "/api/requests/{id}");
      span.setAttribute("whistle.request", "SQ-990101-20261121-00001");
      span.recordException(new IllegalArgumentException("not a phone: 19900001234"));
      span.setStatus(StatusCode.ERROR, "not a phone: 19900001234");
      span.end();
    }

    var span = sent.spans().getFirst();
    assertThat(span.toString()).doesNotContain("secret");
    assertThat(span.getAttributes().asMap().values())
        .containsExactlyInAnyOrder("/api/requests/{id}", "SQ-990101-20261121-00001");
    assertThat(span.getTotalAttributeCount()).isEqualTo(2);
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getStatus().getDescription()).isEmpty();
  }

  private record Sent(List<SpanData> spans) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> more) {
      spans.addAll(more);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
