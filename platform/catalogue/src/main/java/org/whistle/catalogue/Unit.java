package org.whistle.catalogue;

import java.util.Locale;

/**
 * A department of the district ({@code D01…}) or a unit that co-operates with it ({@code U01…}).
 *
 * @param nightDuty somebody is there round the clock; else in office hours alone
 */
public record Unit(String code, String zh, String en, boolean nightDuty) {

  /** One of the district's own departments. */
  public boolean department() {
    return code.startsWith("D");
  }

  /** Its name in Chinese, or in English where that was asked for. */
  public String name(Locale locale) {
    return Catalogue.english(locale) ? en : zh;
  }
}
