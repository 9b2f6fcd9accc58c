package org.whistle.dispatch.sheet;

/** What the codes of staff look like, in bodies and in sheets. */
public final class StaffPatterns {
  public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{1,49}";
  public static final String SEAT = "\\d{6}|\\d{9}|\\d{12}|\\d{15}|[A-Z]\\d{2}";
  public static final String KINDS = "full-time|part-time|department|leader|substitute|desk";

  private StaffPatterns() {}
}
