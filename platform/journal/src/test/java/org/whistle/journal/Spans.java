package org.whistle.journal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Where spans are sent to in a test. */
final class Spans implements SpanExporter {
  private final List<SpanData> sent = new CopyOnWriteArrayList<>();

  SpanData await(String name, UUID request) {
    return awaitAll(name, request, 1).getFirst();
  }

  List<SpanData> awaitAll(String name, UUID request, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(name, request), found -> found.size() == count);
  }

  private List<SpanData> of(String name, UUID request) {
    var about = AttributeKey.stringKey("whistle.request");
    return sent.stream()
        .filter(span -> span.getName().equals(name))
        .filter(span -> request.toString().equals(span.getAttributes().get(about)))
        .toList();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    sent.addAll(spans);
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
