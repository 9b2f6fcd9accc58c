package org.whistle.feedback.messages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whistle.contracts.RequestEvent;
import org.whistle.feedback.messages.model.Subject;
import tools.jackson.databind.json.JsonMapper;

/** What a message says: of the request its place and work, of the event what is named here. */
final class Facts {
  /** Neither staff ids nor references to anybody's words. */
  private static final Set<String> TOLD =
      Set.of(
          "whistleId",
          "kind",
          "lead",
          "unit",
          "units",
          "reason",
          "cause",
          "tier",
          "clock",
          "dueAt",
          "until",
          "percent",
          "outcome",
          "last",
          "decisionId",
          "approved",
          "agreed",
          "day",
          "open",
          "overdue",
          "today",
          "supervised");

  private Facts() {}

  static Map<String, Object> of(RequestEvent event, Subject subject) {
    var facts = new TreeMap<String, Object>();
    facts.put("number", subject.number());
    facts.put("category", subject.matter().category());
    facts.put("urgency", subject.matter().urgency());
    facts.put("place", subject.matter().place());
    facts.put("placeName", subject.matter().placeName());
    for (var field : JsonMapper.shared().valueToTree(event).properties()) {
      if (TOLD.contains(field.getKey()) && !field.getValue().isNull()) {
        facts.put(field.getKey(), JsonMapper.shared().treeToValue(field.getValue(), Object.class));
      }
    }
    return facts;
  }
}
