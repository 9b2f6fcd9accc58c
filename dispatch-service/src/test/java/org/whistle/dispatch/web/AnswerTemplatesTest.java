package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.RunningDispatch;
import tools.jackson.databind.JsonNode;

class AnswerTemplatesTest extends RunningDispatch {
  private static final String PATH = "/api/answer-templates";

  @Test
  void each_names_categories_that_are_there_and_leaves_the_same_gaps_in_both_languages() {
    var zh = get(COMMUNITY, PATH).body().path("items");
    var en = send(COMMUNITY, PATH, "GET", "", "en").body().path("items");
    assertThat(zh.findValuesAsString("code")).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    for (int at = 0; at < zh.size(); at++) {
      var template = zh.get(at);
      assertThat(template.path("moves")).isNotEmpty();
      assertThat(gaps(template)).as(template.toString()).isPositive().isEqualTo(gaps(en.get(at)));
      for (var category : template.path("categories")) {
        assertThat(isThere(category.asString())).as(template.toString()).isTrue();
      }
    }
  }

  @Test
  void who_never_answers_has_none() {
    var auditor = new Person("auditor", Role.AUDITOR, "990101", null);
    assertThat(get(auditor, PATH).status()).isEqualTo(403);
  }

  private static long gaps(JsonNode template) {
    return template.path("text").asString().chars().filter(it -> it == '【').count();
  }

  private static boolean isThere(String category) {
    return Catalogue.standard().find(category).isPresent()
        || Catalogue.standard().find(category + "01").isPresent();
  }
}
