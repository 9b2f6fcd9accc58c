package org.whistle.feedback.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.meetings.model.Decision;
import org.whistle.feedback.meetings.model.Item;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.needs.Needs;
import org.whistle.feedback.needs.model.Need;
import org.whistle.vault.Vault;

/** What a meeting speaks of and decides, with what somebody may see of the requests in it. */
@Component
class Minutes {
  private final Agendas agendas;
  private final Needs needs;
  private final Vault vault;
  private final Moving moving;

  Minutes(Agendas agendas, Needs needs, Vault vault, Moving moving) {
    this.agendas = agendas;
    this.needs = needs;
    this.vault = vault;
    this.moving = moving;
  }

  Read of(Meeting meeting, Caller caller, Predicate<Item> which) {
    var items = agendas.of(meeting).stream().filter(which).toList();
    var seen = new HashMap<>(needs.of(ids(items, Minutes::spokenOf), caller.scope()));
    var shown = items.stream().filter(it -> isShown(it, meeting, seen, caller)).toList();
    seen.putAll(needs.outcomes(ids(shown, Minutes::cameOf)));
    return new Read(meeting, shown, seen, words(meeting, shown), today(), null);
  }

  /** What somebody may not see is left out whole; whoever is charged reads what he is to do. */
  private static boolean isShown(Item item, Meeting meeting, Map<UUID, Need> seen, Caller caller) {
    var request = item.subject().requestId();
    return Hands.isCharged(caller, item)
        || (Hands.areOfPlace(caller, meeting) && (request == null || seen.containsKey(request)));
  }

  LocalDate today() {
    return moving.today();
  }

  Map<UUID, String> words(Meeting meeting, List<Item> items) {
    var words = new HashMap<UUID, String>();
    Stream.concat(
            Stream.of(meeting.plan().id()),
            items.stream().map(it -> it.subject().wordsOf()).filter(Objects::nonNull))
        .distinct()
        .flatMap(of -> vault.read(of).stream())
        .forEach(it -> words.put(it.id(), it.text()));
    return words;
  }

  private static List<UUID> ids(List<Item> items, Function<Item, Stream<UUID>> of) {
    return items.stream().flatMap(of).toList();
  }

  private static Stream<UUID> spokenOf(Item item) {
    return Stream.ofNullable(item.subject().requestId());
  }

  private static Stream<UUID> cameOf(Item item) {
    return Stream.ofNullable(item.decision()).map(Decision::pointed).filter(Objects::nonNull);
  }
}
