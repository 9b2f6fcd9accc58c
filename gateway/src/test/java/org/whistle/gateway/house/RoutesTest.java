package org.whistle.gateway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z|-]+)}");

  @Test
  void each_move_is_one_services() {
    var all = Routes.PATHS.values().stream().flatMap(List::stream).flatMap(RoutesTest::each);
    assertThat(all.toList()).contains("/api/requests/{id}/contact").doesNotHaveDuplicates();
  }

  private static Stream<String> each(String path) {
    var choice = CHOICE.matcher(path);
    return choice.find()
        ? Stream.of(choice.group(1).split("\\|")).map(choice::replaceFirst)
        : Stream.of(path);
  }
}
