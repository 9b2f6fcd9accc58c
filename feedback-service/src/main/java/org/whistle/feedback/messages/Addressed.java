package org.whistle.feedback.messages;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Matrix;
import org.whistle.feedback.messages.model.Message;
import org.whistle.feedback.messages.model.Message.Origin;
import org.whistle.feedback.messages.model.Message.To;
import org.whistle.feedback.messages.model.OnDuty;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.journal.Ids;

/** One message a recipient, by all channels of all routes that reach him. */
final class Addressed {
  private Addressed() {}

  static List<Message> by(Matrix matrix, Addressing to, Origin origin, List<OnDuty> onDuty) {
    Map<Recipient, Set<Channel>> channels = new LinkedHashMap<>();
    for (var route : matrix.of(origin.move(), to.subject().urgent())) {
      for (var recipient : to.of(route.audience())) {
        channels
            .computeIfAbsent(recipient, _ -> EnumSet.noneOf(Channel.class))
            .addAll(route.channels());
      }
    }
    var facts = Facts.of(to.event(), to.subject());
    return channels.entrySet().stream()
        .map(
            it ->
                new Message(
                    Ids.next(),
                    origin,
                    new To(it.getKey(), to.subject().onDuty(it.getKey(), onDuty)),
                    it.getValue(),
                    named(facts, it.getKey())))
        .toList();
  }

  /** What is said to a unit about all of them calls it by its name. */
  private static Map<String, Object> named(Map<String, Object> facts, Recipient to) {
    if (!to.kind().equals("unit") || facts.containsKey("unit")) {
      return facts;
    }
    var own = new TreeMap<>(facts);
    own.put("unit", to.code());
    return own;
  }
}
