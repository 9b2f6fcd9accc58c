package org.whistle.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens to one sample request.
 *
 * @param words the resident's sentence
 * @param answer what the handler says in the end
 * @param steps {@code who.does:what}, in order; see {@link Scene}
 */
record Play(
    String id,
    String words,
    String category,
    String address,
    String name,
    String channel,
    String answer,
    List<Step> steps) {

  /** One move of one person. */
  record Step(String who, String does, String what) {
    static Step of(String text) {
      var dot = text.indexOf('.');
      var colon = text.indexOf(':');
      var end = colon < 0 ? text.length() : colon;
      return new Step(
          text.substring(0, dot),
          text.substring(dot + 1, end),
          colon < 0 ? "" : text.substring(colon + 1));
    }
  }

  static List<Play> all() {
    Map<String, List<String>> samples =
        Csv.read("requests.csv").stream().collect(Collectors.toMap(List::getFirst, cells -> cells));
    return Csv.read("plays.csv").stream().map(cells -> of(cells, samples)).toList();
  }

  private static Play of(List<String> cells, Map<String, List<String>> samples) {
    var sample = samples.get(cells.getFirst());
    var steps = cells.size() < 6 || cells.get(5).isBlank() ? "" : cells.get(5);
    return new Play(
        cells.getFirst(),
        sample.get(1),
        sample.get(3),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        Stream.of(steps.split(" ")).filter(it -> !it.isEmpty()).map(Step::of).toList());
  }

  /** The resident's telephone; the sample's number makes it his alone. */
  String phone() {
    return Household.phone(Integer.parseInt(id.substring(1)) + 9000);
  }
}
