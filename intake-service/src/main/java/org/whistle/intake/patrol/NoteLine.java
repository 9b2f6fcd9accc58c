package org.whistle.intake.patrol;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.intake.places.Located;
import org.whistle.intake.places.Places;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.model.Picture;
import org.whistle.journal.Ids;
import org.whistle.web.Refusal;

/** Writes down what somebody saw on their round, and the picture of it. */
@Component
class NoteLine {
  private final Lines lines;
  private final Places places;

  NoteLine(Lines lines, Places places) {
    this.lines = lines;
    this.places = places;
  }

  Line note(Seen seen, Caller caller) {
    return lines.add(Ids.next(), seen, where(seen.where(), caller), caller.id());
  }

  /** Until it became a request, a line has one picture, the last one; whoever saw it adds it. */
  Line picture(UUID id, byte[] bytes, Caller caller) {
    var picture =
        Picture.clean(bytes)
            .orElseThrow(() -> new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture"));
    var line =
        lines
            .locked(id, caller.scope())
            .filter(it -> it.by().equals(caller.id()))
            .orElseThrow(Refusal::notFound);
    if (line.request() != null) {
      throw Refusal.conflict("line-is-a-request", line.request().number());
    }
    lines.keep(id, new Lines.Picture(picture.format().mediaType(), picture.bytes()));
    return line;
  }

  /** As finely as it is known, and never outside the round: its writer must find it again. */
  private Located where(Where where, Caller caller) {
    var gazetteer = places.gazetteer();
    var found = gazetteer.locate(where, "");
    var own = caller.place();
    return own == null || caller.scope().sees(found.code(), List.of())
        ? found
        : new Located(own, gazetteer.nameOf(own));
  }
}
