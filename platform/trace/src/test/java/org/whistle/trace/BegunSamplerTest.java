package org.whistle.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BegunSamplerTest {

  @ParameterizedTest
  @CsvSource({
    "whistle.call, write, true",
    "whistle.call, read, false",
    "whistle.call, watch, false",
    "whistle.event, clock.missed, true",
    "anything, else, false"
  })
  void what_begins_a_trace_decides_whether_it_is_kept(String tag, String value, boolean kept) {
    try (var spans = spans(1, 0)) {
      assertThat(sampled(begin(spans, tag, value, Context.root()))).isEqualTo(kept);
    }
  }

  @Test
  void whoever_goes_on_does_as_was_decided() {
    try (var writes = spans(1, 0);
        var reads = spans(0, 1)) {
      var write = begin(writes, "whistle.call", "write", Context.root());
      var read = begin(writes, "whistle.call", "read", Context.root());

      var after = begin(reads, "whistle.event", "request.placed", Context.root().with(write));
      assertThat(sampled(after)).isTrue();
      assertThat(after.getSpanContext().getTraceId())
          .isEqualTo(write.getSpanContext().getTraceId());
      assertThat(sampled(begin(writes, "whistle.call", "write", Context.root().with(read))))
          .isFalse();
    }
  }

  private static SdkTracerProvider spans(double writes, double reads) {
    var sampler = BegunSampler.of(new TraceSettings(writes, reads));
    return SdkTracerProvider.builder().setSampler(sampler).build();
  }

  private static Span begin(SdkTracerProvider spans, String tag, String value, Context before) {
    return spans
        .get("test")
        .spanBuilder("step")
        .setParent(before)
        .setAttribute(tag, value)
        .startSpan();
  }

  private static boolean sampled(Span span) {
    return span.getSpanContext().isSampled();
  }
}
