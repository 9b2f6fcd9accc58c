package org.whistle.feedback.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor says: a few short lines, by what is asked about. */
@Component
public class Script {
  private final List<ScriptLine> lines;

  Script(AskingSettings settings) {
    try (var in = settings.script().getInputStream()) {
      lines = List.of(JsonMapper.shared().readValue(in, ScriptLine[].class));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * The lines that fit, in the order of the list.
   *
   * @param reason {@code resolved|withdrawn}
   */
  public List<String> lines(String reason, String urgency, String category, Locale locale) {
    return lines.stream()
        .filter(it -> it.fits(reason, urgency, category))
        .map(it -> it.in(locale))
        .toList();
  }
}
