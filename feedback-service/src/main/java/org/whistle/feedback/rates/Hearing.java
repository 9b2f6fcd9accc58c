package org.whistle.feedback.rates;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.LeadNamed;
import org.whistle.contracts.DispatchEvent.RequestAssigned;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.DispatchEvent.WhistleBlown;
import org.whistle.contracts.DispatchEvent.WhistleCheckedIn;
import org.whistle.contracts.DispatchEvent.WhistleForced;
import org.whistle.contracts.DispatchEvent.WhistleReturned;
import org.whistle.contracts.DispatchEvent.WhistleUnitAdded;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.TrackingEvent.ClockMissed;
import org.whistle.contracts.TrackingEvent.ClocksOpened;
import org.whistle.contracts.TrackingEvent.OpenClock;
import org.whistle.contracts.TrackingEvent.UndatedClock;
import org.whistle.feedback.rates.model.CaseFacts;
import org.whistle.feedback.rates.model.Mark;
import org.whistle.feedback.rates.model.PartMark;
import org.whistle.feedback.rates.model.Promised;
import org.whistle.feedback.rates.model.Traits;
import org.whistle.journal.Heard;

/** What others' events mean for the figures. */
final class Hearing {
  private static final String CHECK_IN = "check-in";

  private Hearing() {}

  /** Nothing is known of what was pointed before this version listened. */
  static @Nullable CaseFacts after(Heard heard, @Nullable CaseFacts known, ZoneId zone) {
    if (heard.event() instanceof RequestPointed it) {
      return CaseFacts.of(heard.requestId(), traits(it, heard.occurredAt(), zone));
    }
    return known == null ? null : after(heard, known);
  }

  private static CaseFacts after(Heard heard, CaseFacts known) {
    return switch (heard.event()) {
      case RequestTaken it ->
          known.with(Mark.TAKEN).heldBy(it.by(), orEmpty(it.unit()), it.place());
      case RequestAssigned it -> known.heldBy(it.to(), orEmpty(it.unit()), it.place());
      case RequestResolved it ->
          known.with(Mark.RESOLVED).heldBy(it.by(), orEmpty(it.unit()), it.place());
      case RequestDeclined it -> known.with(Mark.DECLINED).heldBy(it.by(), "", it.place());
      case RequestWithdrawn it ->
          known.with(it.afterTaking() ? Mark.WITHDRAWN_TAKEN : Mark.WITHDRAWN_UNTAKEN);
      case ContactMade _ -> known.with(Mark.CONTACTED);
      case RequestResponded _ -> known.with(Mark.RESPONDED);
      case RequestTransferred it -> known.at(it.place());
      case RequestReclassified it -> known.sortedAs(it.category(), it.restricted());
      case ComplaintMarked it -> known.complainingOf(it.about());
      case RequestExtended _ -> known.with(Mark.EXTENDED);
      case RequestSuspended _ -> known.with(Mark.SUSPENDED);
      case RequestRegistered _ -> known.with(Mark.REGISTERED);
      case WhistleBlown it -> known.with(Mark.WHISTLED).called(it.units()).ledBy(it.lead());
      case WhistleUnitAdded it -> known.called(List.of(it.unit()));
      case WhistleCheckedIn it -> known.part(it.unit(), PartMark.CHECKED_IN);
      case WhistleReturned it -> known.part(it.unit(), PartMark.RETURNED);
      case WhistleForced it -> known.part(it.unit(), PartMark.RETURN_REFUSED);
      case LeadNamed it -> known.ledBy(it.unit());
      case ClocksOpened it -> known.opening(promised(it));
      case ClockMissed it -> missed(known, it);
      // Everything else in a request's life is in no figure.
      default -> known;
    };
  }

  private static CaseFacts missed(CaseFacts known, ClockMissed it) {
    if (it.clock().equals(CHECK_IN) && it.subject() != null) {
      return known.part(it.subject(), PartMark.CHECK_IN_MISSED);
    }
    return Promised.of(it.clock()).map(known::missing).orElse(known);
  }

  private static Set<Promised> promised(ClocksOpened it) {
    var undated = it.undated() == null ? List.<UndatedClock>of() : it.undated();
    var kinds = EnumSet.noneOf(Promised.class);
    Stream.concat(
            it.clocks().stream().map(OpenClock::clock), undated.stream().map(UndatedClock::clock))
        .forEach(clock -> Promised.of(clock).ifPresent(kinds::add));
    return kinds;
  }

  private static Traits traits(RequestPointed it, Instant pointedAt, ZoneId zone) {
    return new Traits(
        it.number(),
        Months.number(YearMonth.from(promisedBy(it, pointedAt).atZone(zone))),
        it.place(),
        it.kind(),
        it.category(),
        it.channel(),
        it.restricted(),
        it.about() == null ? List.of() : List.copyOf(it.about()));
  }

  /** Where nothing was promised, the day that it was pointed. */
  private static Instant promisedBy(RequestPointed it, Instant pointedAt) {
    return Stream.of(it.respondBy(), it.resolveBy())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(pointedAt);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
