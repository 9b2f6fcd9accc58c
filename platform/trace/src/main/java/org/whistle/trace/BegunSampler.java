package org.whistle.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Decides about a trace where it begins, by what begins it; whoever goes on does as was decided.
 */
final class BegunSampler implements Sampler {
  /** What a call is: {@code write}, {@code read}, or {@code watch} by those who look after us. */
  static final String CALL_TAG = "whistle.call";

  private static final AttributeKey<String> CALL = stringKey(CALL_TAG);
  private static final AttributeKey<String> EVENT = stringKey(Steps.EVENT_TAG);

  private final Sampler writes;
  private final Sampler reads;

  private BegunSampler(TraceSettings settings) {
    this.writes = Sampler.traceIdRatioBased(settings.writes());
    this.reads = Sampler.traceIdRatioBased(settings.reads());
  }

  static Sampler of(TraceSettings settings) {
    return Sampler.parentBased(new BegunSampler(settings));
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return by(attributes).shouldSample(parent, traceId, name, kind, attributes, links);
  }

  private Sampler by(Attributes attributes) {
    String call = attributes.get(CALL);
    if (attributes.get(EVENT) != null || "write".equals(call)) {
      return writes;
    }
    return "read".equals(call) ? reads : Sampler.alwaysOff();
  }

  @Override
  public String getDescription() {
    return "by what begins the trace";
  }
}
