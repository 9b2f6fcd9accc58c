package org.whistle.feedback.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The district's reasons for a bad rating, in the order in which they are offered. */
@Component
public class Reasons {
  private final List<Reason> all;

  Reasons(AskingSettings settings) {
    try (var in = settings.reasons().getInputStream()) {
      all = List.of(JsonMapper.shared().readValue(in, Reason[].class));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public List<Reason> all() {
    return all;
  }

  /** Whether one of that code is on the list. */
  public boolean has(String code) {
    return all.stream().anyMatch(it -> it.code().equals(code));
  }
}
