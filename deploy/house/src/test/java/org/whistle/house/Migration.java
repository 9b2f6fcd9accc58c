package org.whistle.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Flyway script does to what an earlier version still uses. */
record Migration(List<String> statements) {
  private static final Pattern WORDS =
      Pattern.compile("(\\$\\w*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL);
  private static final Pattern MADE =
      Pattern.compile(
          "create (?:unlogged |materialized )?(?:table|view) (?:if not exists )?(\\w+).*");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:alter table (?:if exists |only )*|create unique index \\w+ on |drop table (?:if exists )?)(\\w+).*");
  private static final Pattern CLAUSES = Pattern.compile(",(?![^()]*\\))");

  private static final Map<String, Predicate<String>> NARROWING = new LinkedHashMap<>();

  static {
    NARROWING.put(
        "drops", it -> it.startsWith("drop ") || it.matches("(alter table \\w+ )?drop column .*"));
    NARROWING.put("renames", it -> it.contains(" rename "));
    NARROWING.put("deletes rows", it -> it.matches("(delete|truncate) .*"));
    NARROWING.put("allows a value once", it -> it.startsWith("create unique index"));
    NARROWING.put(
        "changes a column", it -> it.matches(".*alter (column )?\\w+ (set data )?type .*"));
    NARROWING.put(
        "demands a value",
        it ->
            it.contains("set not null")
                || it.contains("add column")
                    && it.contains("not null")
                    && !it.matches(".*(default|generated) .*"));
    NARROWING.put("drops a default", it -> it.contains("drop default"));
    NARROWING.put(
        "demands more",
        it -> it.matches(".*add (constraint|check|unique|primary|foreign|exclude)\\b.*"));
  }

  static Migration parse(String sql) {
    var bare = WORDS.matcher(sql.replaceAll("--[^\n]*", "")).replaceAll("''");
    return new Migration(
        Stream.of(bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").split(";"))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList());
  }

  /** What whoever runs an earlier version could stumble over; its own new tables nobody knows. */
  List<String> narrows() {
    var made =
        statements.stream()
            .map(it -> first(MADE, it))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toSet());
    return statements.stream()
        .filter(statement -> !made.contains(first(ABOUT, statement)))
        .flatMap(statement -> narrows(statement).stream())
        .toList();
  }

  private static Set<String> narrows(String statement) {
    var clauses =
        statement.startsWith("alter table") ? CLAUSES.split(statement) : new String[] {statement};
    return Stream.of(clauses)
        .map(String::strip)
        .flatMap(
            clause ->
                NARROWING.entrySet().stream()
                    .filter(rule -> rule.getValue().test(clause))
                    .map(
                        rule ->
                            rule.getKey()
                                + ": "
                                + statement.substring(0, Math.min(80, statement.length()))))
        .collect(Collectors.toSet());
  }

  private static String first(Pattern pattern, String statement) {
    var match = pattern.matcher(statement);
    return match.matches() ? Objects.requireNonNull(match.group(1)) : "";
  }
}
