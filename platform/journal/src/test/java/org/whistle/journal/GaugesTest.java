package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;

/** The figures that people are woken by. */
class GaugesTest extends OwnBroker {

  @Test
  void a_service_that_does_not_read_falls_behind_in_records_and_seconds() {
    try (Peer peer = new Peer(broker.bootstrapServers())) {
      peer.says(request, "intake", 1, "");
      hears(request, "intake 1");
      shows("whistle.inbox.lag.records", 0);
      assertThat(gauge("whistle.inbox.lag.seconds")).isZero();

      BindingsLifecycleController bindings = service.get(BindingsLifecycleController.class);
      bindings.stop("followRequests-in-0");
      peer.says(request, "intake", 2, "");
      peer.says(request, "intake", 3, "");
      shows("whistle.inbox.lag.records", 2);
      double behind = gauge("whistle.inbox.lag.seconds");
      await()
          .untilAsserted(
              () -> assertThat(gauge("whistle.inbox.lag.seconds")).isGreaterThan(behind + 1));

      bindings.start("followRequests-in-0");
      shows("whistle.inbox.lag.records", 0);
      assertThat(gauge("whistle.inbox.lag.seconds")).isZero();
    }
  }

  @Test
  void a_producer_that_went_silent_grows_old() {
    Watermarks watermarks = service.get(Watermarks.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> watermarks.vouchedUntil("dispatch").isPresent());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gauge("whistle.watermark.age.seconds")).isPositive());
    service.loop("watermarkLoop").stop();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gauge("whistle.watermark.age.seconds")).isGreaterThan(8));
  }

  @Test
  void the_binder_has_no_consumers_of_its_own_to_measure_the_same() {
    shows("whistle.inbox.lag.records", 0);
    assertThat(gauge("spring.cloud.stream.binder.kafka.offset")).isNaN();
  }

  private void shows(String gauge, double expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gauge(gauge)).isEqualTo(expected));
  }

  private double gauge(String name) {
    Gauge gauge = service.get(MeterRegistry.class).find(name).gauge();
    return gauge == null ? Double.NaN : gauge.value();
  }
}
