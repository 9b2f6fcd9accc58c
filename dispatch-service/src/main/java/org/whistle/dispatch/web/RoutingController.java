package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.dispatch.AnnounceRules;
import org.whistle.dispatch.DatedRules;
import org.whistle.dispatch.ReplayRouting;
import org.whistle.dispatch.ReplayRouting.Part;
import org.whistle.dispatch.RoutingRules;
import org.whistle.dispatch.model.routing.Finding;
import org.whistle.dispatch.model.routing.Rule;
import org.whistle.dispatch.model.routing.Touched;
import org.whistle.web.Once;

/** The routing rules, and what another draft of them would do. */
@RestController
@RequestMapping("/api/routing")
@Allow({Role.ADMIN, Role.COMMAND})
class RoutingController {
  private static final int MOST = 200;

  private final RoutingRules rules;
  private final AnnounceRules announcing;
  private final DryRun dryRun;
  private final History history;

  /** What tries a draft out, and how its answers name units. */
  @Component
  record DryRun(ReplayRouting replaying, UnitName.Book book) {}

  RoutingController(RoutingRules rules, AnnounceRules announcing, DryRun dryRun, History history) {
    this.rules = rules;
    this.announcing = announcing;
    this.dryRun = dryRun;
    this.history = history;
  }

  /** All sets, the latest first; what holds later stands there too. */
  @GetMapping
  @Allow({Role.ADMIN, Role.COMMAND, Role.STREET, Role.COMMUNITY, Role.AUDITOR})
  SetList all() {
    return new SetList(rules.all().reversed().stream().map(SetView::of).toList());
  }

  record SetList(List<SetView> items) {}

  /**
   * One set.
   *
   * @param from the first moment at which it holds
   */
  record SetView(String version, Instant from, List<Rule> rules) {
    static SetView of(DatedRules it) {
      return new SetView(it.version(), it.from(), it.set().rules());
    }
  }

  /** Who announced which when, and what it changed. */
  @GetMapping("/history")
  @Allow({Role.ADMIN, Role.AUDITOR})
  History.Lines history() {
    return history.ofRules(rules.all());
  }

  /** What is wrong with a draft, and which categories it would send elsewhere; changes nothing. */
  @PostMapping("/preview")
  Preview preview(@Valid @RequestBody RulesBody body, Locale language) {
    var draft = body.draft();
    var found = announcing.check(draft);
    boolean readable = found.stream().noneMatch(one -> one.reason().equals("bad-value"));
    return new Preview(
        found,
        readable
            ? Touched.by(draft.set(), rules.all().getLast().set(), codes()).stream()
                .map(one -> TouchedView.of(one, dryRun.book(), language))
                .toList()
            : List.of());
  }

  record Preview(List<Finding> findings, List<TouchedView> touched) {}

  private static List<String> codes() {
    return Catalogue.standard().categories().stream().map(Category::code).toList();
  }

  /** What a draft would have done to what was pointed; changes nothing. */
  @PostMapping("/replay")
  ReplayView replay(
      @Valid @RequestBody RulesBody.Replay body,
      Caller caller,
      Locale language,
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam(defaultValue = "50") int limit) {
    var part = new Part(Math.max(0, skip), Math.clamp(limit, 1, MOST));
    var result = dryRun.replaying().replay(body.set(), body.days(), caller.scope(), part);
    return ReplayView.of(result, part, dryRun.book(), language);
  }

  /** What a draft would do to a request that there isn't. */
  @PostMapping("/why")
  WhyController.Answer why(@Valid @RequestBody RulesBody.Trial body, Locale language) {
    var set = body.set(rules.all().getLast().set());
    return new WhyController.Answer(
        null,
        RoutedView.of(set.route(body.facts()).orElse(null), dryRun.book(), language),
        body.facts(),
        WhyController.tries(set, body.facts()));
  }

  @PostMapping
  @Allow(Role.ADMIN)
  ResponseEntity<byte[]> announce(Caller caller, @Valid @RequestBody RulesBody body, Once once) {
    return once.answer(
        HttpStatus.CREATED, () -> SetView.of(announcing.announce(caller, body.draft())));
  }
}
