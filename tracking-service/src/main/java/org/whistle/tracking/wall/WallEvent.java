package org.whistle.tracking.wall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.Fact;

/**
 * Something that the wall shows as it happens; the file already has it.
 *
 * @param position in this feed, from 1
 * @param visibleFrom and {@code units} decide who may see it
 */
public record WallEvent(
    long position,
    UUID id,
    String number,
    String type,
    Instant at,
    Standing standing,
    String visibleFrom,
    List<String> units) {

  /** Where the request stood after it. */
  public record Standing(
      String order,
      String stage,
      String state,
      String tier,
      String place,
      String placeName,
      String category,
      String urgency) {}

  static WallEvent of(long position, Fact fact, CaseFile file) {
    return new WallEvent(
        position,
        file.id(),
        file.pointed().number(),
        fact.type(),
        fact.at(),
        new Standing(
            file.order(),
            file.handling().standing().stage(),
            file.handling().standing().state(),
            file.handling().seat().tier(),
            file.pointed().place(),
            file.pointed().placeName(),
            file.pointed().category(),
            file.pointed().urgency()),
        file.pointed().visibleFrom(),
        file.handling().marks().units());
  }
}
