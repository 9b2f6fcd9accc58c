package org.whistle.feedback.appeals.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.appeals.AppealDates;
import org.whistle.feedback.appeals.AppealReasons;
import org.whistle.feedback.appeals.AppealReasons.Reason;
import org.whistle.feedback.appeals.ReadAppeals;
import org.whistle.feedback.appeals.model.Appeal;
import org.whistle.feedback.appeals.model.Proof;
import org.whistle.web.Refusal;

/** Appeals as they are shown, in the caller's language. */
@Component
class AppealBook {
  private final ReadAppeals appeals;
  private final AppealReasons reasons;
  private final AppealDates dates;

  AppealBook(ReadAppeals appeals, AppealReasons reasons, AppealDates dates) {
    this.appeals = appeals;
    this.reasons = reasons;
    this.dates = dates;
  }

  /** A reason that may be chosen. */
  record Choice(String code, String of, String name) {}

  /** Something that may be pointed at: {@code picture|answer|rating}. */
  record Evidence(UUID id, String kind, Instant at) {
    static Evidence of(Proof it) {
      return new Evidence(it.id(), it.kind().name().toLowerCase(Locale.ROOT), it.at());
    }
  }

  /** All about one request, and what a form needs. */
  record Case(List<AppealView> items, List<Choice> reasons, List<Evidence> evidence) {}

  List<AppealView> open(Caller caller, @Nullable String language) {
    return appeals.open(caller).stream().map(it -> view(it, language)).toList();
  }

  Case of(UUID requestId, Caller caller, @Nullable String language) {
    var proofs = appeals.proofs(requestId, caller).orElseThrow(Refusal::notFound);
    return new Case(
        appeals.of(requestId, caller).stream().map(it -> view(it, language)).toList(),
        reasons.all().stream()
            .map(it -> new Choice(it.code(), it.of(), it.name(isEnglish(language))))
            .toList(),
        proofs.stream().map(Evidence::of).toList());
  }

  private AppealView view(ReadAppeals.Said said, @Nullable String language) {
    var claim = said.it().appeal().claim();
    var code = claim.reason();
    var name = reasons.find(code).map((Reason it) -> it.name(isEnglish(language))).orElse(code);
    var view = AppealView.of(said, name);
    return said.it().appeal() instanceof Appeal.Open
        ? view.due(dates.dueAt(claim), dates.isOverdue(claim))
        : view;
  }

  private static boolean isEnglish(@Nullable String language) {
    return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
  }
}
