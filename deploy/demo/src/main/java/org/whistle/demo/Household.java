package org.whistle.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A dwelling or shop as intake keeps it; nobody in it exists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Household(
    String community,
    int building,
    int unit,
    String room,
    String grid,
    String usage,
    @Nullable String colour,
    @Nullable Personal personal) {
  private static final int A_BUILDING = 15;
  private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴马孙胡朱高林何郭罗梁";
  private static final String GIVEN_NAMES = "秀兰建国桂英志强海燕玉梅文博晓东丽华明远";

  /** Who lives there. */
  record Personal(String name, String phone, Map<String, Integer> ages, List<String> marks) {}

  /** Sixty to a grid: fifteen in each of its four buildings. */
  static List<Household> all() {
    var random = new Random(990101);
    return District.buildings().stream()
        .flatMap(
            building ->
                IntStream.range(0, A_BUILDING).mapToObj(i -> household(building, i, random)))
        .toList();
  }

  private static Household household(District.Building building, int i, Random random) {
    var dice = random.nextInt(100);
    var usage = dice < 85 ? "residential" : dice < 95 ? "commercial" : "vacant";
    var lives = usage.equals("residential");
    var ages = lives ? ages(random) : Map.<String, Integer>of();
    return new Household(
        building.community(),
        building.number(),
        i % 3 + 1,
        "%d%02d".formatted(i / 3 + 1, i % 3 + 1),
        building.grid(),
        usage,
        colour(usage, ages, random),
        lives
            ? new Personal(name(random), phone(random.nextInt(10_000)), ages, marks(ages))
            : null);
  }

  /** A number that no operator gives out. */
  static String phone(int n) {
    return "1990000%04d".formatted(n);
  }

  private static Map<String, Integer> ages(Random random) {
    var ages = new TreeMap<String, Integer>();
    var bands = List.of("0-3", "4-12", "13-17", "18-59", "18-59", "18-59", "60-79", "60-79", "80+");
    for (int people = random.nextInt(1, 5); people > 0; people--) {
      ages.merge(bands.get(random.nextInt(bands.size())), 1, Integer::sum);
    }
    return ages;
  }

  private static List<String> marks(Map<String, Integer> ages) {
    var alone = ages.values().stream().mapToInt(it -> it).sum() == 1;
    return alone && (ages.containsKey("80+") || ages.containsKey("60-79"))
        ? List.of("lives-alone")
        : List.of();
  }

  /** The six-colour card: purple before yellow before white before blue before pink. */
  private static String colour(String usage, Map<String, Integer> ages, Random random) {
    if (usage.equals("vacant")) {
      return "green";
    }
    if (!marks(ages).isEmpty()) {
      return "purple";
    }
    if (ages.containsKey("60-79") || ages.containsKey("80+")) {
      return "yellow";
    }
    if (ages.containsKey("0-3")) {
      return "white";
    }
    return random.nextInt(5) == 0 ? "blue" : "pink";
  }

  private static String name(Random random) {
    var given = random.nextInt(GIVEN_NAMES.length() / 2) * 2;
    return FAMILY_NAMES.charAt(random.nextInt(FAMILY_NAMES.length()))
        + GIVEN_NAMES.substring(given, given + 2);
  }
}
