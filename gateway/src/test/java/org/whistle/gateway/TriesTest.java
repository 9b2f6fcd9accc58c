package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.whistle.web.Refusal;

class TriesTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Tries tries = new Tries(2, "codes", meters);

  @Test
  void a_key_that_has_used_its_tries_up_is_refused_and_counted() {
    tries.count("a");
    assertThatCode(() -> tries.check("a")).doesNotThrowAnyException();
    tries.count("a");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> tries.check("a"));
    assertThatCode(() -> tries.check("b")).doesNotThrowAnyException();
    assertThat(meters.counter("whistle.gateway.refused", "reason", "codes").count()).isEqualTo(1);
  }

  @Test
  void a_key_that_is_forgiven_may_try_again() {
    tries.count("a");
    tries.count("a");
    tries.forget("a");
    assertThatCode(() -> tries.check("a")).doesNotThrowAnyException();
  }
}
