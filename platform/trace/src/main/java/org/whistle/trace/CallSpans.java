package org.whistle.trace;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.core.annotation.Order;

/** Spans of calls, which say what kind of call it is before it is decided whether they are kept. */
@Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
final class CallSpans extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  CallSpans(Tracer tracer, Propagator propagator) {
    super(tracer, propagator);
  }

  @Override
  public Span.Builder customizeExtractedSpan(ReceiverContext<?> context, Span.Builder span) {
    return context.getCarrier() instanceof HttpServletRequest call
        ? span.tag(BegunSampler.CALL_TAG, kind(call))
        : span;
  }

  /** A stream may last for hours, and tells of its events anyway. */
  private static String kind(HttpServletRequest call) {
    String path = call.getRequestURI();
    if (path.startsWith("/actuator") || path.equals("/health") || path.endsWith("/stream")) {
      return "watch";
    }
    return READS.contains(call.getMethod()) ? "read" : "write";
  }
}
