package org.whistle.tracking.wall;

import java.time.Instant;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.contracts.EventTypes;
import org.whistle.journal.Said;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.store.CaseSearch;

/**
 * Something that the wall shows as it happens; the file already has it.
 *
 * @param position where a page stands that has heard it, as {@code Last-Event-ID}
 * @param seen decides who may see it
 */
public record WallEvent(
    String position,
    UUID id,
    String number,
    String type,
    Instant at,
    Standing standing,
    Scope.Row seen) {

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
        CaseSearch.seen(file));
  }
}
