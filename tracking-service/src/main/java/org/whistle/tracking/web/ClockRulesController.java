package org.whistle.tracking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.calendar.ClockRules;
import org.whistle.calendar.InForce;
import org.whistle.calendar.Limit;
import org.whistle.tracking.AnnounceTerms;
import org.whistle.tracking.KeepTerms;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** The rule sets, each from its date on. */
@RestController
@RequestMapping("/api/clock-rules")
@Allow({Role.ADMIN, Role.COMMAND})
class ClockRulesController {
  private final InForce inForce;
  private final AnnounceTerms announce;
  private final KeepTerms keep;

  ClockRulesController(InForce inForce, AnnounceTerms announce, KeepTerms keep) {
    this.inForce = inForce;
    this.announce = announce;
    this.keep = keep;
  }

  /** All sets, in the order of their dates. */
  record RuleList(List<RuleView> items) {}

  /**
   * One set.
   *
   * @param from the first day on which it holds
   * @param limits by key, for example {@code respond.N3}: {@code 3 working days}
   */
  record RuleView(String version, LocalDate from, Map<String, String> limits) {}

  @GetMapping
  RuleList all() {
    return new RuleList(inForce.rules().sets().stream().map(ClockRulesController::view).toList());
  }

  private static RuleView view(ClockRules rules) {
    return new RuleView(rules.version(), rules.from(), rules.texts());
  }

  /** Announces a set; requests that are pointed from its date on go by it. */
  @PostMapping
  @Allow(Role.ADMIN)
  ResponseEntity<byte[]> announce(Caller caller, @RequestBody RuleView wanted, Once once) {
    ResponseEntity<byte[]> answer =
        once.answer(
            HttpStatus.CREATED,
            () -> {
              announce.rules(caller, read(wanted));
              return wanted;
            });
    keep.wake();
    return answer;
  }

  private static ClockRules read(RuleView wanted) {
    Map<String, Limit> limits = new TreeMap<>();
    wanted
        .limits()
        .forEach(
            (key, text) -> {
              try {
                limits.put(key, Limit.parse(text));
              } catch (IllegalArgumentException wrong) {
                throw Refusal.invalid("limits." + key, text);
              }
            });
    return new ClockRules(wanted.version(), wanted.from(), limits);
  }
}
