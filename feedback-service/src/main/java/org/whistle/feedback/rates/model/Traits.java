package org.whistle.feedback.rates.model;

import java.util.List;

/**
 * What a case is, and where.
 *
 * @param month in which its answer was promised, as {@code 202611}; it never moves
 * @param place the finest area known, 6 to 15 digits
 * @param restricted and {@code about} decide who may see it, as everywhere
 */
public record Traits(
    String number,
    int month,
    String place,
    String kind,
    String category,
    String channel,
    boolean restricted,
    List<String> about) {

  /** Staff point it themselves, before anybody asks: it never counts against them. */
  boolean isSelfReported() {
    return channel.equals("patrol") || channel.equals("proactive");
  }

  Traits at(String elsewhere) {
    return new Traits(number, month, elsewhere, kind, category, channel, restricted, about);
  }

  Traits sortedAs(String other, boolean nowRestricted) {
    return new Traits(number, month, place, kind, other, channel, nowRestricted, about);
  }

  Traits complainingOf(List<String> meant) {
    return new Traits(number, month, place, kind, category, channel, restricted, meant);
  }
}
