package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district whose database keeps its log elsewhere is led on from its back-up, as far as wished.
 */
@Tag("long")
class ArchiveStory {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  private record Pointed(String number, String code) {}

  @Test
  void a_back_up_is_led_to_a_time_before_a_mistake_or_as_far_as_the_archive_goes()
      throws Exception {
    var archive = folder.resolve("wal").toString();
    var file = folder.resolve("district.backup").toString();
    var first = Stack.in(folder.resolve("first"), Map.of("WHISTLE_ARCHIVE", archive));
    first.whistle("up");
    var before = point(first);
    first.whistle("backup", file);
    var after = point(first);
    var time = OffsetDateTime.now();
    var mistake = point(first);
    var segment = first.sql("postgres", "select pg_walfile_name(pg_switch_wal())");
    var archived = "select last_archived_wal from pg_stat_archiver";
    await().atMost(SOON).until(() -> first.sql("postgres", archived).compareTo(segment) >= 0);
    first.whistle("down");

    var lead = List.of("restore", file, "--archive", archive);
    var middle =
        restored("middle", first, Stream.concat(lead.stream(), Stream.of("--to", time.toString())));
    assertThat(List.of(look(middle, before), look(middle, after), look(middle, mistake)))
        .containsExactly(200, 200, 404);
    middle.whistle("down");

    var last = restored("last", first, lead.stream());
    assertThat(List.of(look(last, before), look(last, after), look(last, mistake)))
        .containsExactly(200, 200, 200);
    assertThat(point(last).number()).isNotIn(before.number(), after.number(), mistake.number());
    last.whistle("down");
  }

  private Stack restored(String name, Stack first, Stream<String> command) throws Exception {
    var passphrase = Map.of("WHISTLE_PASSPHRASE", first.secret("recovery.passphrase"));
    var stack = Stack.in(folder.resolve(name), passphrase);
    stack.whistle(command.toArray(String[]::new));
    stack.whistle("up");
    return stack;
  }

  private static Pointed point(Stack stack) {
    var answer = Api.anyone(stack).post("/api/requests", Map.of("description", "路灯不亮")).expect(201);
    return new Pointed(answer.text("number"), answer.text("queryCode"));
  }

  private static int look(Stack stack, Pointed request) {
    var path = "/api/requests/" + request.number() + "/words?code=" + request.code();
    return Api.anyone(stack).get(path).status();
  }
}
