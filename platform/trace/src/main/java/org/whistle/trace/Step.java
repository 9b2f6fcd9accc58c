package org.whistle.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One step of a request, under way. Whoever began it ends it. */
public final class Step {
  private static final Logger LOG = LoggerFactory.getLogger(Step.class);

  private final Tracer tracer;
  private final Span span;
  private final String name;
  private final String request;

  Step(Tracer tracer, Span span, String name, String request) {
    this.tracer = tracer;
    this.span = span;
    this.name = name;
    this.request = request;
  }

  /** Until it is closed, what is logged here names the request, and the trace where it has one. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** What is logged until it is closed names this request, whatever was named before. */
  public static Scope naming(String request) {
    String before = MDC.get(Steps.REQUEST);
    MDC.put(Steps.REQUEST, request);
    return () -> {
      if (before == null) {
        MDC.remove(Steps.REQUEST);
      } else {
        MDC.put(Steps.REQUEST, before);
      }
    };
  }

  /** The same, within this step's own span. */
  public Scope follow() {
    Scope naming = naming(request);
    Tracer.SpanInScope inSpan = tracer.withSpan(span);
    return () -> {
      inSpan.close();
      naming.close();
    };
  }

  /** For a record's header, so that whoever reads it goes on from here; null without tracing. */
  public @Nullable String traceparent() {
    TraceContext context = span.context();
    return context.traceId().isEmpty()
        ? null
        : "00-%s-%s-%s"
            .formatted(
                context.traceId(),
                context.spanId(),
                Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
  }

  /** It has been done: a line for whoever follows a request in logs alone. */
  public void end() {
    if (LOG.isDebugEnabled()) {
      try (var _ = follow()) {
        LOG.debug("{}", name);
      }
    }
    span.end();
  }

  /**
   * It came to nothing.
   *
   * @param outcome a few plain words
   */
  public void fail(String outcome) {
    span.tag("outcome", outcome);
    span.error(new IllegalStateException(outcome));
    span.end();
  }
}
