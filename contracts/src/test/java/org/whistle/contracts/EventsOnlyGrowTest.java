package org.whistle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What the version before says this one can read, and the other way round: both run side by side
 * during an upgrade, and topics are kept for ever. Types that only this version knows are refused
 * too: a type is learned by one release and said by the next.
 */
class EventsOnlyGrowTest {
  private static final Path BEFORE =
      Approved.module().resolve("src/test/resources/before/asyncapi.yaml");
  private static final Path NOW = Approved.module().resolve("asyncapi.yaml");

  @Test
  void both_versions_can_read_what_the_other_says() throws IOException {
    assertThat(Growth.between(read(BEFORE), read(NOW))).isEmpty();
  }

  private static Map<String, Object> read(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }

  /** Each rule is shown one violation, so that it is known to be able to fail. */
  @Nested
  class EachRuleCanFail {
    private static final String BEFORE =
        """
        components:
          messages:
            a.said: {payload: {$ref: '#/components/schemas/A'}}
          schemas:
            A:
              required: [id, who]
              properties:
                id: {type: string, format: uuid}
                who: {$ref: '#/components/schemas/Who'}
            Who:
              required: [name]
              properties:
                name: {type: string}
                desks: {type: array, items: {type: string}}
        """;

    @Test
    void what_stays_and_what_is_added_is_no_complaint() {
      assertThat(after("", "")).isEmpty();
      assertThat(
              after(
                  "properties:\n        name",
                  "properties:\n        more: {type: string}\n        name"))
          .isEmpty();
    }

    @Test
    void a_type_that_is_gone() {
      assertThat(after("a.said", "b.said"))
          .containsExactly(
              "a.said isn't known any more", "b.said isn't known to the version before");
    }

    @Test
    void a_field_that_is_gone_or_another_kind() {
      assertThat(after("id: {type: string, format: uuid}", "id: {type: string}"))
          .containsExactly("a.said.id was {type=string, format=uuid} and is {type=string}");
      assertThat(after("desks: {type: array, items: {type: string}}", "rooms: {type: string}"))
          .containsExactly("a.said.who.desks is gone");
    }

    @Test
    void a_field_that_may_be_absent_now_or_must_be_there_now() {
      assertThat(after("required: [id, who]", "required: [id]"))
          .containsExactly("a.said must say [id, who] and now [id]");
      assertThat(after("required: [name]", "required: [name, desks]"))
          .containsExactly("a.said.who must say [name] and now [desks, name]");
    }

    private java.util.List<String> after(String what, String becomes) {
      return Growth.between(
          new Yaml().load(BEFORE), new Yaml().load(BEFORE.replace(what, becomes)));
    }
  }
}
