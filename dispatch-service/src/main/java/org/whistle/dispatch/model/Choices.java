package org.whistle.dispatch.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.whistle.contracts.WordsRef;

/** Which moves a person has: each is tried on the pure model, so a button never lies. */
public final class Choices {
  private static final WordsRef WORDS = new WordsRef(new UUID(0, 0), "");
  private static final Slip SLIP = new Slip("other", WORDS);
  private static final Answer ANSWER = new Answer(WORDS, "done", List.of());
  private static final Call CALL = new Call(new UUID(0, 0), "general", "D01", List.of(), null);
  private static final Working.Reply REPLY = new Working.Reply(WORDS, null);

  private Choices() {}

  /** Names of moves as in the API's paths, in the order in which pages offer them. */
  public static List<String> of(Handling handling, Actor actor, OnDuty duty) {
    Map<String, Supplier<Outcome<?, ?>>> tries = new LinkedHashMap<>();
    tries.put("take", () -> Taking.take(handling, actor));
    tries.put("on-the-spot", () -> Taking.onTheSpot(handling, actor, ANSWER));
    tries.put("contact", () -> Working.contact(handling, actor, WORDS));
    tries.put("progress", () -> Working.progress(handling, actor, WORDS));
    tries.put("respond", () -> Working.respond(handling, actor, REPLY, Instant.EPOCH));
    tries.put("resolve", () -> Resolving.resolve(handling, actor, ANSWER));
    tries.put("whistle", () -> Whistling.blow(handling, actor, CALL));
    tries.put("escalate", () -> Escalating.escalate(handling, actor, SLIP));
    tries.put("send-down", () -> new SendingDown(handling, actor, SLIP, duty).decide());
    tries.put("decline", () -> Declining.decline(handling, actor, SLIP));
    return tries.entrySet().stream()
        .filter(entry -> entry.getValue().get() instanceof Outcome.Moved<?, ?>)
        .map(Map.Entry::getKey)
        .toList();
  }
}
