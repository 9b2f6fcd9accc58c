package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Promise;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.intake.requests.Requests.Filed;
import org.whistle.intake.requests.model.QueryCode;
import org.whistle.journal.Ids;
import org.whistle.journal.Journal;

/** 点单: takes a wish in, says where it belongs and by when it will be answered. */
@Component
public class PointRequest {
  private static final int FIRST_CYCLE = 1;

  private final Triage triage;
  private final InForce inForce;
  private final Journal journal;
  private final FileRequest files;

  PointRequest(Triage triage, InForce inForce, Journal journal, FileRequest files) {
    this.triage = triage;
    this.inForce = inForce;
    this.journal = journal;
    this.files = files;
  }

  /**
   * Points; whatever it is, it is accepted.
   *
   * @param sameAs a neighbour's request of which the resident says that it is the same
   * @param locale of the names in the answer
   */
  public Pointed point(Wish wish, @Nullable UUID sameAs, Locale locale) {
    var judged = triage.judge(wish);
    var code = QueryCode.random();
    var pointed =
        journal.write(
            Ids.next(),
            page -> {
              var promise = inForce.promises().of(judged.as().clock(), page.now());
              var filed = files.file(page.requestId(), judged, code, page.now());
              var joined = files.join(page.requestId(), sameAs);
              page.say(FIRST_CYCLE, event(judged, promise, filed, null, joined));
              return Pointed.of(page.requestId(), code, judged, promise, filed, locale)
                  .with(joined);
            });
    Metrics.counter(
            "whistle.requests.pointed",
            "urgency",
            pointed.urgency(),
            "channel",
            judged.wish().channel())
        .increment();
    return pointed;
  }

  static RequestPointed event(Judged judged, Promise promise, Filed filed, @Nullable UUID parent) {
    return event(judged, promise, filed, parent, null);
  }

  private static RequestPointed event(
      Judged judged, Promise promise, Filed filed, @Nullable UUID parent, @Nullable UUID sameAs) {
    var wish = judged.wish();
    return new RequestPointed(
        filed.number(),
        judged.where().code(),
        judged.where().name(),
        judged.as().kind(),
        judged.as().category(),
        judged.as().urgency(),
        wish.urgency(),
        wish.channel(),
        wish.reporter().anonymous(),
        judged.category().restricted(),
        judged.category().route(),
        promise.respondBy(),
        promise.resolveBy(),
        promise.rule(),
        promise.calendar(),
        promise.calendarMissing(),
        References.to(filed.words()),
        parent,
        wish.about().isEmpty() ? null : wish.about(),
        wish.reporter().contacts().isEmpty() ? null : wish.reporter().contacts(),
        sameAs);
  }
}
