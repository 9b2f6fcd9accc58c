package org.whistle.house;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The house's budgets, as pure functions from sources to complaints; an empty list is a pass. */
final class Budgets {
  private static final Set<String> VAGUE =
      Set.of("util", "utils", "common", "impl", "dto", "mapper", "helper", "helpers", "misc");

  private Budgets() {}

  static List<String> longFiles(List<Source> sources, long limit) {
    return complaints(sources, source -> source.linesOfCode() > limit, "is too long");
  }

  static List<String> wideConstructors(List<Source> sources, int limit) {
    return complaints(
        sources, source -> source.mostConstructorParameters() > limit, "asks for too much");
  }

  static List<String> vaguePackages(List<Source> sources) {
    return complaints(
        sources,
        source -> Stream.of(source.packageName().split("\\.")).anyMatch(VAGUE::contains),
        "stands in a package that says nothing");
  }

  static List<String> valueAnnotations(List<Source> sources) {
    return complaints(
        sources,
        source -> source.text().contains("annotation.Value;"),
        "uses @Value instead of a settings record");
  }

  /** A part that is slow on purpose may sleep, if its line says so; a test that waits may not. */
  static List<String> sleepingTests(List<Source> sources) {
    return complaints(
        sources,
        source ->
            source
                .text()
                .lines()
                .filter(line -> line.contains("Thread" + ".sleep("))
                .anyMatch(line -> !line.contains("// slow on purpose")),
        "waits for time instead of a fact");
  }

  static List<String> packagesWithoutNullMarks(List<Source> sources) {
    var marked =
        sources.stream()
            .filter(source -> source.name().endsWith("package-info.java"))
            .filter(source -> source.text().contains("@NullMarked"))
            .map(Budgets::folder)
            .toList();
    return complaints(
        sources, source -> !marked.contains(folder(source)), "has no @NullMarked package-info");
  }

  static long medianLines(List<Source> sources) {
    var lengths = sources.stream().mapToLong(Source::linesOfCode).sorted().toArray();
    return lengths[lengths.length / 2];
  }

  /** The share of files whose type is package-private, in percent. */
  static long packagePrivateShare(List<Source> sources) {
    var withTypes = sources.stream().filter(source -> !source.types().isEmpty()).toList();
    long hidden = withTypes.stream().filter(source -> !source.hasPublicType()).count();
    return 100 * hidden / withTypes.size();
  }

  private static String folder(Source source) {
    return source.name().substring(0, Math.max(0, source.name().lastIndexOf('/')));
  }

  private static List<String> complaints(
      List<Source> sources, java.util.function.Predicate<Source> wrong, String complaint) {
    return sources.stream().filter(wrong).map(source -> source.name() + " " + complaint).toList();
  }
}
