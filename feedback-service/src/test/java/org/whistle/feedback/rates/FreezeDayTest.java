package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.InForce;

/** A month that nobody froze is frozen by itself, on the day that its formula names. */
class FreezeDayTest {
  private final RateRig rig = new RateRig();
  private final FreezeMonth freezing =
      new FreezeMonth(
          rig.stores.months(), rig.formulas, InForce.shipped(ZoneId.of("Asia/Shanghai")).working());

  @Test
  void it_is_frozen_from_the_tenth_of_the_next_month_on_and_not_before() {
    rig.play(new Lives(5).some(30), new Random(1));

    at("2026-04-09 23:58+08");
    freezing.freezeDue();
    assertThat(rig.stores.months().find(RateRig.MONTH)).isEmpty();

    at("2026-04-10 00:01+08");
    freezing.freezeDue();
    var frozen = rig.stores.months().find(RateRig.MONTH).orElseThrow();
    assertThat(frozen.by()).isEqualTo("calendar");
    assertThat(frozen.formula()).isEqualTo("1");

    at("2026-05-10 00:01+08");
    freezing.freezeDue();
    assertThat(rig.stores.months().find(RateRig.MONTH)).contains(frozen);
    assertThat(rig.stores.months().find(202604)).as("a month without cases").isEmpty();
  }

  private void at(String time) {
    rig.stores
        .jdbc()
        .sql("update whistle_clock set shift = cast(:time as timestamptz) - clock_timestamp()")
        .param("time", time)
        .update();
  }
}
