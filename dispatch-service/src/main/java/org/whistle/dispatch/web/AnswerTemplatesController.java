package org.whistle.dispatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 答复模板: the district's list, for whoever answers. */
@RestController
class AnswerTemplatesController {
  private final List<AnswerTemplate> all;

  AnswerTemplatesController(AnswerSettings settings) {
    try (var in = settings.templates().getInputStream()) {
      all = List.of(JsonMapper.shared().readValue(in, AnswerTemplate[].class));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @GetMapping("/api/answer-templates")
  @Handlers
  Templates templates(Locale language) {
    return new Templates(all.stream().map(it -> Shown.of(it, language)).toList());
  }

  record Templates(List<Shown> items) {}

  record Shown(
      String code,
      String name,
      String text,
      List<String> moves,
      @Nullable String outcome,
      List<String> categories) {

    static Shown of(AnswerTemplate it, Locale language) {
      var words = it.in(language);
      return new Shown(
          it.code(), words.name(), words.text(), it.moves(), it.outcome(), it.categories());
    }
  }
}
