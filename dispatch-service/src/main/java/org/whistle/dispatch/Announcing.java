package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.access.Caller;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.routing.Finding;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** How lists and rules are announced: when they hold from, and what refuses them. */
@Component
final class Announcing {
  private final Announcements announcements;
  private final InForce inForce;
  private final AuditLog audit;
  private final KeepAnnounced keep;

  Announcing(Announcements announcements, InForce inForce, AuditLog audit, KeepAnnounced keep) {
    this.announcements = announcements;
    this.inForce = inForce;
    this.audit = audit;
    this.keep = keep;
  }

  /**
   * The first moment at which it holds: the beginning of that day, yet never before everybody
   * knows.
   *
   * @param last when what was announced before holds from; nothing is put before it
   */
  Instant from(@Nullable LocalDate day, Instant last) {
    var soonest = announcements.now().plus(KeepAnnounced.SETTLED);
    var zone = inForce.working().zone();
    if (day != null && day.isBefore(soonest.atZone(zone).toLocalDate())) {
      throw Refusal.invalid("from", "today-or-later");
    }
    var begins = day == null ? soonest : day.atStartOfDay(zone).toInstant();
    var from = begins.isBefore(soonest) ? soonest : begins;
    if (from.isBefore(last)) {
      throw Refusal.invalid("from", "not-before-the-one-announced-last");
    }
    return from;
  }

  LocalDate day(Instant moment) {
    return moment.atZone(inForce.working().zone()).toLocalDate();
  }

  Instant now() {
    return announcements.now();
  }

  /** Announces it, in the running transaction; once that is certain, everybody hears of it. */
  void announce(Caller caller, Announced one) {
    if (!announcements.add(one)) {
      throw Refusal.conflict("version-known", one.version());
    }
    audit.write(caller, one.kind() + ".announced", one.version(), Map.of());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep.wake();
          }
        });
  }

  /** A category that nobody has is named in the text; whatever else is wrong stands beside it. */
  static void refuse(List<Finding> found) {
    var errors = found.stream().filter(one -> !one.isWarning()).toList();
    if (errors.isEmpty()) {
      return;
    }
    var empty = errors.stream().filter(one -> one.reason().equals("no-holder")).toList();
    var refusal =
        empty.isEmpty()
            ? new Refusal(HttpStatus.BAD_REQUEST, "rules-refused", errors.size())
            : new Refusal(HttpStatus.BAD_REQUEST, "category-without-holder", named(empty));
    throw refusal.with("errors", errors.stream().map(Announcing::error).toList());
  }

  private static String named(List<Finding> empty) {
    return empty.stream()
        .flatMap(one -> Stream.ofNullable(one.category()))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> error(Finding one) {
    var field =
        Stream.of(one.rule(), one.category())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Map.of("field", field, "message", one.reason(), "text", one.text());
  }
}
