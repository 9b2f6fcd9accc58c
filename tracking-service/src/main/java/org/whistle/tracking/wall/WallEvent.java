package org.whistle.tracking.wall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistle.contracts.EventTypes;
import org.whistle.journal.Said;
import org.whistle.tracking.model.CaseFile;

/**
 * Something that the wall shows as it happens; the file already has it.
 *
 * @param position where a page stands that has heard it, as {@code Last-Event-ID}
 * @param visibleFrom and {@code units} decide who may see it
 */
public record WallEvent(
    String position,
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

  static WallEvent of(String position, Said said, CaseFile file) {
    return new WallEvent(
        position,
        file.id(),
        file.pointed().number(),
        EventTypes.nameOf(said.event().getClass()),
        said.occurredAt(),
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
