package org.whistle.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Traces are sent where {@code management.opentelemetry.tracing.export.otlp.endpoint} says; where
 * it says nothing there are ids for the logs, and no spans.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
    })
@EnableConfigurationProperties(TraceSettings.class)
class TraceAutoConfiguration {

  @Bean
  Steps steps(ObjectProvider<Tracer> tracer) {
    return new Steps(tracer.getIfAvailable(() -> Tracer.NOOP));
  }

  @Bean
  Sampler tracesBegun(ObjectProvider<SpanExporter> exporters, TraceSettings settings) {
    return exporters.stream().findAny().isPresent()
        ? BegunSampler.of(settings)
        : Sampler.alwaysOff();
  }

  @Bean
  SpanExporters unnamedSpans(ObjectProvider<SpanExporter> exporters) {
    return SpanExporters.of(exporters.orderedStream().<SpanExporter>map(Unnamed::new).toList());
  }

  /** What calls need; a program without a web server has none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class OfCalls {

    @Bean
    CallSpans callSpans(Tracer tracer, Propagator propagator) {
      return new CallSpans(tracer, propagator);
    }

    @Bean
    RequestInLogs requestInLogs() {
      return new RequestInLogs();
    }
  }
}
