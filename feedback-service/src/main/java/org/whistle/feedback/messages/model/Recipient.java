package org.whistle.feedback.messages.model;

/**
 * Who is told: a desk, {@code street:990101001}, or a unit, {@code unit:D06}. A person, {@code
 * staff:li}, is told only as whoever is on duty there; addresses are the target's.
 */
public record Recipient(String kind, String code) {
  private static final String KNOWN =
      "unit:[A-Z][0-9A-Z]{1,9}|(grid|community|street|district):\\d{6,15}"
          + "|staff:[A-Za-z0-9][A-Za-z0-9._-]{1,49}";

  public static Recipient unit(String code) {
    return new Recipient("unit", code);
  }

  public static Recipient staff(String id) {
    return new Recipient("staff", id);
  }

  public static Recipient desk(String tier, String place) {
    return new Recipient(tier, place);
  }

  /** The desk of an area. */
  public static Recipient deskOf(String place) {
    var tier =
        switch (place.length()) {
          case 15 -> "grid";
          case 12 -> "community";
          case 9 -> "street";
          default -> "district";
        };
    return desk(tier, place);
  }

  /** The street of any place below it; of the district, its own desk. */
  public static Recipient streetOf(String place) {
    return place.length() < 9 ? desk("district", place) : desk("street", place.substring(0, 9));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it names nobody
   */
  public static Recipient of(String text) {
    if (!text.matches(KNOWN)) {
      throw new IllegalArgumentException(text);
    }
    return new Recipient(text.split(":")[0], text.split(":")[1]);
  }

  public boolean isPerson() {
    return kind.equals("staff");
  }

  @Override
  public String toString() {
    return kind + ":" + code;
  }
}
