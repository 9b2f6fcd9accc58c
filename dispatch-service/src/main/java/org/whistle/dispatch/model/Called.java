package org.whistle.dispatch.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units that whistles called to a request.
 *
 * @param lead the unit that leads and may resolve; of the last whistle
 * @param awaited those that have neither checked in nor returned it
 * @param leads how many were named to lead since the last one that checked in, that one included
 * @param returns how often a unit said that it isn't its duty
 * @param handed how often it was transferred between desks since a lead was on it
 */
public record Called(
    List<String> units,
    @Nullable String lead,
    List<String> awaited,
    int leads,
    int returns,
    int handed) {

  /** Nobody was called. */
  public static Called nobody() {
    return new Called(List.of(), null, List.of(), 0, 0, 0);
  }

  /** Further units beside those called before. */
  public Called and(List<String> more, String newLead) {
    return new Called(
        both(units, more),
        newLead,
        both(awaited, more),
        newLead.equals(lead) ? leads : leads + 1,
        returns,
        handed);
  }

  /** One more unit beside the lead. */
  public Called added(String unit) {
    return new Called(
        both(units, List.of(unit)), lead, both(awaited, List.of(unit)), leads, returns, handed);
  }

  /** A unit is on it. Where it leads, nothing was passed round any more. */
  public Called checkedIn(String unit) {
    boolean leading = unit.equals(lead);
    return new Called(
        units, lead, without(unit), leading ? 1 : leads, returns, leading ? 0 : handed);
  }

  /** A unit says that it isn't its duty. */
  public Called returned(String unit) {
    return new Called(
        units, unit.equals(lead) ? null : lead, without(unit), leads, returns + 1, handed);
  }

  /** It needn't come, for another one leads. */
  public Called released(String unit) {
    return new Called(units, lead, without(unit), leads, returns, handed);
  }

  /** Another desk is to have it. */
  Called handedOn() {
    return new Called(units, lead, awaited, leads, returns, handed + 1);
  }

  /** How often another desk or another lead was to have it, without any lead's being on it. */
  int transfers() {
    return Math.max(0, leads - 1) + handed;
  }

  boolean awaits(@Nullable String unit) {
    return awaited.stream().anyMatch(one -> Objects.equals(one, unit));
  }

  private List<String> without(String unit) {
    return awaited.stream().filter(one -> !one.equals(unit)).toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
