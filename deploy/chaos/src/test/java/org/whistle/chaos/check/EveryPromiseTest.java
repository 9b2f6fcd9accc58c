package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.chaos.check.AnyFile.NINE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.chaos.check.Finding.Harm;

class EveryPromiseTest {

  static Stream<Promise> promises() {
    var district =
        new District(
            NINE.plus(Duration.ofMinutes(10)), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    return Checker.promises(district, Known.NOTHING).stream();
  }

  @ParameterizedTest
  @MethodSource("promises")
  void a_request_that_waits_breaks_no_promise(Promise promise) {
    assertThat(AnyFile.waiting().found(promise)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("promises")
  void a_request_that_was_taken_breaks_no_promise(Promise promise) {
    assertThat(AnyFile.taken().found(promise)).isEmpty();
  }

  @Test
  void a_promise_is_named_by_its_sentence() {
    assertThat(new EachAskIsAnsweredOnce().sentence()).isEqualTo("each ask is answered once");
  }

  @Test
  void what_another_look_does_not_show_was_only_under_way() {
    var looked = new Findings.Looked(0, 0, 0, new Findings.Acknowledged(3, 9), Duration.ZERO);
    var lasting = new Finding("a", AnyFile.REQUEST, "1 of 2", Harm.LOST);
    var passing = new Finding("b", AnyFile.REQUEST, "1 of 2", Harm.TWICE);
    var first = new Findings(List.of(lasting, passing), looked);
    var second =
        new Findings(List.of(new Finding("a", AnyFile.REQUEST, "2 of 3", Harm.LOST)), looked);
    assertThat(first.still(second).all()).isEqualTo(second.all());
    assertThat(first.result()).isEqualTo("3 requests and 9 calls acknowledged: 1 lost, 1 twice");
  }
}
