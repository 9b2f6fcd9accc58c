package org.whistle.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which weekdays are worked, and when. */
record Week(Map<DayOfWeek, OfficeHours> days) {
  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> CHINESE = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

  Week {
    days = Map.copyOf(days);
  }

  /** From Monday to Friday. */
  static Week usual(OfficeHours hours) {
    Map<DayOfWeek, OfficeHours> days = new EnumMap<>(DayOfWeek.class);
    List.of(DayOfWeek.values()).subList(0, 5).forEach(day -> days.put(day, hours));
    return new Week(days);
  }

  /**
   * Reads {@code mon-fri 08:00-12:00,14:00-18:00; sat 09:00-12:00}; {@code 周一-周五} means the same.
   */
  static Week parse(String text) {
    Map<DayOfWeek, OfficeHours> days = new EnumMap<>(DayOfWeek.class);
    for (String part : text.strip().split("[;；]\\s*")) {
      String[] words = part.strip().split("\\s+", 2);
      if (words.length < 2) {
        throw new IllegalArgumentException("Not weekdays and their hours: " + part);
      }
      String[] ends = words[0].split("[-至]");
      OfficeHours hours = OfficeHours.parse(words[1]);
      int last = index(ends[ends.length - 1]);
      for (int day = index(ends[0]); day <= last; day++) {
        days.put(DayOfWeek.of(day + 1), hours);
      }
    }
    return new Week(days);
  }

  private static int index(String name) {
    int index = Math.max(NAMES.indexOf(name.toLowerCase()), CHINESE.indexOf(name));
    if (index < 0) {
      throw new IllegalArgumentException("Not a weekday: " + name);
    }
    return index;
  }

  OfficeHours on(DayOfWeek day) {
    return days.getOrDefault(day, OfficeHours.CLOSED);
  }

  /** What a make-up day without hours of its own has: those of the first day worked. */
  OfficeHours onMakeUpDay() {
    return days.isEmpty()
        ? OfficeHours.CLOSED
        : on(days.keySet().stream().min(DayOfWeek::compareTo).orElseThrow());
  }
}
