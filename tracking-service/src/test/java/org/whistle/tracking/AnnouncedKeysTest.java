package org.whistle.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.Limit;

class AnnouncedKeysTest {
  private static final ClockRules STANDARD = ClockRules.standard();
  private static final ClockRules OLDER = without(STANDARD, "sign.emergency");

  @Test
  void a_district_with_rules_of_an_older_release_announces_the_new_keys_or_does_without() {
    assertThat(AnnounceTerms.oddKeys(STANDARD, OLDER)).isEmpty();
    assertThat(AnnounceTerms.oddKeys(OLDER, OLDER)).isEmpty();
  }

  @Test
  void what_held_until_now_cannot_be_left_out() {
    assertThat(AnnounceTerms.oddKeys(OLDER, STANDARD)).containsExactly("sign.emergency");
  }

  @Test
  void a_key_that_no_clock_goes_by_is_named() {
    Map<String, Limit> limits = new TreeMap<>(STANDARD.limits());
    limits.put("respond.N9", Limit.parse("9 working days"));
    assertThat(AnnounceTerms.oddKeys(rules(limits), STANDARD)).containsExactly("respond.N9");
  }

  private static ClockRules without(ClockRules rules, String key) {
    Map<String, Limit> limits = new TreeMap<>(rules.limits());
    limits.remove(key);
    return rules(limits);
  }

  private static ClockRules rules(Map<String, Limit> limits) {
    return new ClockRules("any", LocalDate.EPOCH, limits);
  }
}
