package org.whistle.feedback.messages;

import org.springframework.stereotype.Component;
import org.whistle.contracts.Watches;
import tools.jackson.databind.json.JsonMapper;

/** Hears from dispatch whose turn it is. */
@Component
public class HearWatches {
  private final Rota rota;

  HearWatches(Rota rota) {
    this.rota = rota;
  }

  /** Whatever else is announced is others' to hear. */
  public void hear(String key, String json) {
    if (key.equals(Watches.KEY)) {
      rota.replace(JsonMapper.shared().readValue(json, Watches.class));
    }
  }
}
