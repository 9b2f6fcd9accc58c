package org.whistle.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Begins a span for each step on a request's way, behind the step before it: in the same thread, or
 * in another service or another time, whose context came in a W3C {@code traceparent}.
 */
public final class Steps {
  /** In logs: the request's number, or its id where nobody here knows the number. */
  static final String REQUEST = "request";

  static final String EVENT_TAG = "whistle.event";
  private static final String REQUEST_TAG = "whistle.request";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private final Tracer tracer;

  Steps(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Begins nothing. */
  public static Steps untraced() {
    return new Steps(Tracer.NOOP);
  }

  /** What kind of step. */
  public enum Kind {
    /** An event is said: from the saying to the commit. */
    JOURNAL(null),
    /** It is sent: from the sending to the broker's acknowledgement. */
    RELAY(Span.Kind.PRODUCER),
    /** Another service applies it: from the poll's turn to the commit. */
    HEAR(Span.Kind.CONSUMER),
    /** The wall shows it to whoever listens. */
    WALL(Span.Kind.CONSUMER);

    private final Span.@Nullable Kind span;

    Kind(Span.@Nullable Kind span) {
      this.span = span;
    }
  }

  /**
   * What a step is about.
   *
   * @param request its number, or its id where nobody here knows the number
   * @param event the event's name, such as {@code request.pointed}
   */
  public record About(String request, String event) {}

  /**
   * Begins a step.
   *
   * @param after the step before, as it came in a header; null for whatever runs in this thread
   */
  public Step begin(Kind kind, @Nullable String after, About about) {
    String name = kind.name().toLowerCase(Locale.ROOT) + " " + about.event();
    Span.Builder span =
        tracer
            .spanBuilder()
            .name(name)
            .tag(REQUEST_TAG, about.request())
            .tag(EVENT_TAG, about.event());
    if (kind.span != null) {
      span.kind(kind.span);
    }
    TraceContext before = after == null ? null : context(after);
    if (before != null) {
      span.setParent(before);
    }
    return new Step(tracer, span.start(), name, about.request());
  }

  private @Nullable TraceContext context(String traceparent) {
    Matcher parts = TRACEPARENT.matcher(traceparent);
    return parts.matches()
        ? tracer
            .traceContextBuilder()
            .traceId(parts.group(1))
            .spanId(parts.group(2))
            .sampled((Integer.parseInt(parts.group(3), 16) & 1) == 1)
            .build()
        : null;
  }
}
