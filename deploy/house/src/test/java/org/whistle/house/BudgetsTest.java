package org.whistle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final List<Source> MAIN = Source.below(ROOT, "src/main/java");
  private static final List<Source> TESTS = Source.below(ROOT, "src/test/java");

  @Test
  void no_file_is_longer_than_250_lines_of_code() {
    assertThat(Budgets.longFiles(MAIN, 250)).isEmpty();
    assertThat(Budgets.longFiles(TESTS, 250)).isEmpty();
  }

  @Test
  void half_of_all_files_have_at_most_30_lines_of_code() {
    assertThat(Budgets.medianLines(MAIN)).isLessThanOrEqualTo(30);
  }

  @Test
  void no_constructor_asks_for_more_than_four_things() {
    assertThat(Budgets.wideConstructors(MAIN, 4)).isEmpty();
  }

  @Test
  void two_types_in_five_are_package_private() {
    assertThat(Budgets.packagePrivateShare(MAIN)).isGreaterThanOrEqualTo(40);
  }

  @Test
  void packages_are_named_for_what_they_are() {
    assertThat(Budgets.vaguePackages(MAIN)).isEmpty();
  }

  @Test
  void settings_are_records() {
    assertThat(Budgets.valueAnnotations(MAIN)).isEmpty();
  }

  @Test
  void tests_wait_for_facts() {
    assertThat(Budgets.sleepingTests(TESTS)).isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(Budgets.packagesWithoutNullMarks(MAIN)).isEmpty();
  }

  @Test
  void a_service_is_configured_in_60_lines_and_contributing_takes_60() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      var tooLong =
          files
              .filter(
                  file ->
                      file.endsWith("src/main/resources/application.yml")
                          || file.endsWith("CONTRIBUTING.md"))
              .filter(file -> lines(file) > 60)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Each rule is shown one violation, so that it is known to be able to fail. */
  @Nested
  class EachRuleCanFail {
    private final List<Source> bad =
        List.of(
            Source.parse(
                "a/util/Bad.java",
                """
                package a.util;
                import org.springframework.beans.factory.annotation.Value;
                public class Bad {
                  Bad(int a, int b, int c, int d, int e) throws Exception { %s(1); }
                }
                """
                    .formatted("Thread" + ".sleep")));

    @Test
    void on_a_file_that_breaks_them_all() {
      assertThat(Budgets.longFiles(bad, 2)).hasSize(1);
      assertThat(Budgets.wideConstructors(bad, 4)).hasSize(1);
      assertThat(Budgets.vaguePackages(bad)).hasSize(1);
      assertThat(Budgets.valueAnnotations(bad)).hasSize(1);
      assertThat(Budgets.sleepingTests(bad)).hasSize(1);
      assertThat(Budgets.packagesWithoutNullMarks(bad)).hasSize(1);
      assertThat(Budgets.medianLines(bad)).isEqualTo(3);
      assertThat(Budgets.packagePrivateShare(bad)).isZero();
    }
  }
}
