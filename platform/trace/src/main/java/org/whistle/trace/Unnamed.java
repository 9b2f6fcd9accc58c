package org.whistle.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Sends of a span only what can't be about a person. An address may hold a query code or a one-time
 * link, and an exception's message the very words that could not be read.
 */
record Unnamed(SpanExporter onward) implements SpanExporter {
  private static final Set<String> MEANT =
      Set.of("method", "uri", "status", "outcome", "exception", "whistle.request", "whistle.event");

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return onward.export(spans.stream().<SpanData>map(Bare::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return onward.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return onward.shutdown();
  }

  private static final class Bare extends DelegatingSpanData {
    private final Attributes attributes;

    Bare(SpanData span) {
      super(span);
      this.attributes = span.getAttributes().toBuilder().removeIf(Bare::isMore).build();
    }

    private static boolean isMore(AttributeKey<?> key) {
      return !MEANT.contains(key.getKey());
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
      return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
      return 0;
    }

    @Override
    public StatusData getStatus() {
      return StatusData.create(super.getStatus().getStatusCode(), "");
    }
  }
}
