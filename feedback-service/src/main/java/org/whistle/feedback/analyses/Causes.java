package org.whistle.feedback.analyses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The managed list of causes. */
@Component
public class Causes {
  private final List<Cause> all;

  Causes(AnalysisSettings settings) {
    try (var in = settings.causes().getInputStream()) {
      all = List.of(JsonMapper.shared().readValue(in, Cause[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One of them, in both languages. */
  public record Cause(String code, String zh, String en) {

    public String name(boolean english) {
      return english ? en : zh;
    }
  }

  public List<Cause> all() {
    return all;
  }

  public boolean has(String code) {
    return all.stream().anyMatch(it -> it.code().equals(code));
  }

  /** Its name, or the code of one that is no longer in the list. */
  public String name(String code, boolean english) {
    return all.stream()
        .filter(it -> it.code().equals(code))
        .map(it -> it.name(english))
        .findFirst()
        .orElse(code);
  }
}
