package org.whistle.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * One rule of {@code deploy/dashboards/alerts.yml}. The rules compare one metric with one number,
 * so that they can be tried here without Prometheus.
 */
record AlertRule(
    String name, String severity, Map<String, String> annotations, Matcher expression) {
  private static final Pattern SIMPLE =
      Pattern.compile("(\\w+)(?:\\{(\\w+)(=~?)\"([^\"]*)\"})? (>|<|==) (\\d+)");
  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");

  @SuppressWarnings("unchecked")
  static List<AlertRule> in(Path file) throws IOException {
    Map<String, List<Map<String, Object>>> yaml = new Yaml().load(Files.readString(file));
    var rules = new ArrayList<AlertRule>();
    for (var group : yaml.get("groups")) {
      for (var rule : (List<Map<String, Object>>) group.get("rules")) {
        var expression = SIMPLE.matcher((String) rule.get("expr"));
        if (!expression.matches()) {
          throw new AssertionError("not a simple comparison: " + rule);
        }
        rules.add(
            new AlertRule(
                (String) rule.get("alert"),
                ((Map<String, String>) rule.get("labels")).get("severity"),
                (Map<String, String>) rule.get("annotations"),
                expression));
      }
    }
    return rules;
  }

  String metric() {
    return expression.group(1);
  }

  /** Series of this rule's metric and labels, as {@code name{labels}} without a value. */
  List<String> series(String scrape) {
    return scrape
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(sample -> sample.group(1).equals(metric()) && labelled(sample.group(2)))
        .map(sample -> sample.group().substring(0, sample.start(3) - 1))
        .toList();
  }

  boolean fires(String scrape) {
    return series(scrape).stream()
        .anyMatch(
            series ->
                scrape
                    .lines()
                    .filter(line -> line.startsWith(series + " "))
                    .anyMatch(line -> beyond(line.substring(series.length() + 1))));
  }

  /** Just beyond the limit, and just not. */
  String firing() {
    return Double.toString(
        limit() + (comparison().equals(">") ? 1 : comparison().equals("<") ? -1 : 0));
  }

  String quiet() {
    return Double.toString(limit() + (comparison().equals("==") ? 1 : 0));
  }

  private boolean labelled(String labels) {
    if (expression.group(2) == null) {
      return true;
    }
    var wanted = Pattern.compile(expression.group(4));
    return labels != null
        && Arrays.stream(labels.split(","))
            .map(label -> label.split("="))
            .anyMatch(
                label ->
                    label[0].equals(expression.group(2))
                        && wanted.matcher(label[1].replace("\"", "")).matches());
  }

  private boolean beyond(String value) {
    double figure = Double.parseDouble(value.replace("Inf", "Infinity"));
    return switch (comparison()) {
      case ">" -> figure > limit();
      case "<" -> figure < limit();
      default -> figure == limit();
    };
  }

  private String comparison() {
    return expression.group(5);
  }

  private double limit() {
    return Double.parseDouble(expression.group(6));
  }
}
