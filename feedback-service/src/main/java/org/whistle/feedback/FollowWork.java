package org.whistle.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.contracts.DispatchEvent.ComplaintMarked;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestDeclined;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.DispatchEvent.RequestWithdrawn;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.feedback.model.Declining;
import org.whistle.feedback.model.Desk;
import org.whistle.feedback.model.Fact;
import org.whistle.feedback.model.Handler;
import org.whistle.feedback.model.Kept;
import org.whistle.feedback.model.Matter;
import org.whistle.feedback.model.Matter.Underway;
import org.whistle.feedback.model.Matters;
import org.whistle.feedback.model.Outcome;
import org.whistle.feedback.model.Reclassifying;
import org.whistle.feedback.model.Relocating;
import org.whistle.feedback.model.Reopening;
import org.whistle.feedback.model.Resolving;
import org.whistle.feedback.model.Subject;
import org.whistle.feedback.model.Taking;
import org.whistle.feedback.model.Withdrawing;
import org.whistle.feedback.rates.Own;
import org.whistle.journal.Heard;
import org.whistle.journal.Ids;
import org.whistle.journal.Listener;

/** Follows requests through the hands of others until there is something to ask. */
@Component
class FollowWork implements Listener {
  private final Matters matters;
  private final VisitDates dates;
  private final Announcing announcing;

  FollowWork(Matters matters, VisitDates dates, Announcing announcing) {
    this.matters = matters;
    this.dates = dates;
    this.announcing = announcing;
  }

  @Override
  public void hear(List<Heard> heard) {
    announcing.heard(heard);
    var ids = heard.stream().map(Heard::requestId).collect(Collectors.toSet());
    Map<UUID, Kept> known = matters.load(ids);
    var moved = new TreeMap<UUID, Kept>();
    var own = new ArrayList<Own>();
    for (var it : heard) {
      var before = Optional.ofNullable(moved.get(it.requestId())).orElse(known.get(it.requestId()));
      try (var _ = it.page().follow()) {
        after(it, before, own).ifPresent(after -> moved.put(it.requestId(), after));
      }
    }
    matters.save(moved.values());
    announcing.counted(heard, own);
  }

  private Optional<Kept> after(Heard heard, @Nullable Kept before, List<Own> own) {
    if (heard.event() instanceof RequestPointed pointed) {
      return Optional.of(Kept.fresh(Underway.begun(subject(heard.requestId(), pointed))));
    }
    if (before == null) {
      return Optional.empty();
    }
    return switch (decide(heard, before.matter())) {
      case Outcome.Moved<? extends Fact>(var fact) -> {
        own.add(announcing.said(heard.page(), before.matter().cycle(), fact));
        yield Optional.of(before.with(fact.next()));
      }
      case Outcome.NothingToDo<? extends Fact>() -> Optional.empty();
      case Outcome.Refused<? extends Fact>(var why) ->
          throw new IllegalStateException("what others did can't be refused: " + why);
    };
  }

  private Outcome<? extends Fact> decide(Heard heard, Matter matter) {
    return switch (heard.event()) {
      case RequestTaken it ->
          Taking.take(matter, handler(it.by(), it.unit(), it.tier(), it.place()));
      case RequestResolved it ->
          Resolving.resolve(
              matter,
              handler(it.by(), it.unit(), it.tier(), it.place()),
              dates.visit(matter.subject(), heard.occurredAt()));
      case RequestWithdrawn _ ->
          Withdrawing.withdraw(
              matter, Ids.next(), dates.firstTryBy(matter.subject(), heard.occurredAt()));
      case RequestTransferred it -> Relocating.relocate(matter, it.place());
      case RequestReclassified it ->
          Reclassifying.reclassify(
              matter, new Reclassifying.Sort(it.category(), it.urgency(), it.restricted()));
      case ComplaintMarked it -> Reclassifying.complaint(matter, it.about());
      case RequestDeclined _ -> Declining.decline(matter);
      case RequestReopened _, HardCaseDeclared _ -> Reopening.reopen(matter, heard.cycle());
      // Everything else in a request's life changes nothing about what is to be asked.
      default -> Outcome.nothingToDo();
    };
  }

  private static Subject subject(UUID requestId, RequestPointed it) {
    return new Subject(
        requestId,
        it.number(),
        it.place(),
        it.placeName(),
        it.kind(),
        it.category(),
        it.urgency(),
        it.restricted(),
        it.about() == null ? List.of() : it.about(),
        !it.anonymous() || it.contacts() != null);
  }

  private static Handler handler(String by, @Nullable String unit, String tier, String place) {
    return new Handler(by, Optional.ofNullable(unit), new Desk(tier, place));
  }
}
