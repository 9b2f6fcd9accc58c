package org.whistle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is on the wire is frozen: an event's JSON may only ever grow, and the diff shows how. */
class ApprovedEventsTest {
  private static final Path APPROVED = Approved.module().resolve("src/test/resources/approved");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static Stream<String> wireNames() {
    return EventTypes.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("wireNames")
  void an_events_json_is_as_approved(String wireName) {
    var sample = Samples.complete(EventTypes.typeOf(wireName).orElseThrow());

    Approved.compare(APPROVED.resolve(wireName + ".json"), JSON.writeValueAsString(sample) + "\n");
  }

  @ParameterizedTest
  @MethodSource("wireNames")
  void approved_json_reads_back_as_the_same_event(String wireName) throws IOException {
    var type = EventTypes.typeOf(wireName).orElseThrow();
    var json = Files.readString(APPROVED.resolve(wireName + ".json"));

    assertThat(JSON.readValue(json, type)).isEqualTo(Samples.complete(type));
  }

  @ParameterizedTest
  @MethodSource("wireNames")
  void what_may_be_absent_is_absent_and_reads_back(String wireName) {
    var type = EventTypes.typeOf(wireName).orElseThrow();
    var bare = Samples.bare(type);
    var json = JSON.writeValueAsString(bare);

    assertThat(json).doesNotContain("null");
    assertThat(JSON.readValue(json, type)).isEqualTo(bare);
  }

  @ParameterizedTest
  @MethodSource("wireNames")
  void any_one_field_that_an_earlier_release_did_not_say_may_be_absent(String wireName)
      throws IOException {
    var type = EventTypes.typeOf(wireName).orElseThrow();
    var json = Files.readString(APPROVED.resolve(wireName + ".json"));

    for (var field : type.getRecordComponents()) {
      if (Samples.nullable(field)) {
        var older = (ObjectNode) JSON.readTree(json);
        older.remove(field.getName());
        var read = JSON.valueToTree(JSON.readValue(older.toString(), type));

        assertThat(read).as("without " + field.getName()).isEqualTo(older);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wireNames")
  void fields_that_a_later_release_adds_are_ignored_at_every_depth(String wireName)
      throws IOException {
    var type = EventTypes.typeOf(wireName).orElseThrow();
    var json = Files.readString(APPROVED.resolve(wireName + ".json"));
    var grown = json.replace("{", "{\"addedLater\": [1, {\"a\": null}, []],");
    var bare = grown.replace(",}", "}");

    assertThat(JSON.readValue(bare, type)).isEqualTo(Samples.complete(type));
  }

  @Test
  void every_approved_file_is_an_event_that_still_exists() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    }
  }
}
