package org.whistle.intake.patrol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.intake.patrol.Line.Became;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.AttachPicture;
import org.whistle.intake.requests.PointRequest;
import org.whistle.intake.requests.Reporter;
import org.whistle.intake.requests.Wish;
import org.whistle.web.Refusal;

/** Makes a request of a line, once: in nobody's name, found before anybody had to ask. */
@Component
class TurnLine {
  private static final String PATROL = "patrol";

  private final Lines lines;
  private final PointRequest pointRequest;
  private final AttachPicture attachPicture;

  TurnLine(Lines lines, PointRequest pointRequest, AttachPicture attachPicture) {
    this.lines = lines;
    this.pointRequest = pointRequest;
    this.attachPicture = attachPicture;
  }

  /** Whoever comes second gets the request that there is. */
  Became turn(UUID id, Caller caller, Locale locale) {
    var line = lines.locked(id, caller.scope()).orElseThrow(Refusal::notFound);
    return Optional.ofNullable(line.request()).orElseGet(() -> point(line, locale));
  }

  private Became point(Line line, Locale locale) {
    var pointed = pointRequest.point(wish(line), null, locale);
    lines
        .picture(line.id())
        .ifPresent(it -> attachPicture.bring(pointed.id(), it.bytes(), line.by()));
    lines.becomes(line.id(), pointed.id());
    return new Became(pointed.id(), pointed.number());
  }

  private Wish wish(Line line) {
    var words = Optional.ofNullable(line.words()).orElseThrow(Refusal::notFound);
    return new Wish(
        words,
        null,
        null,
        null,
        PATROL,
        line.by(),
        new Where(lines.addressOf(line.id()), null, null, line.place()),
        Reporter.UNKNOWN,
        List.of());
  }
}
