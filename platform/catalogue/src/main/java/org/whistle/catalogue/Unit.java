package org.whistle.catalogue;

import java.util.Locale;

/**
 * A department of the district ({@code D01…}) or a unit that co-operates with it ({@code U01…}).
 *
 * @param nightDuty somebody is there round the clock; else in office hours alone
 * @param phone of its duty desk, for those who may call it
 */
public record Unit(String code, String zh, String en, boolean nightDuty, String phone) {

  /** One of the district's own departments. */
  public boolean department() {
    return code.startsWith("D");
  }

  /** Its name in Chinese, or in English where that was asked for. */
  public String name(Locale locale) {
    return Catalogue.english(locale) ? en : zh;
  }
}
