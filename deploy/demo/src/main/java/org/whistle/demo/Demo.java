package org.whistle.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the demo district and plays its traffic; run again, it adds nothing. */
public final class Demo {
  private static final int AT_ONCE = 6;
  private static final int TURNS_AT_ONCE = 500;

  private final House house;
  private final URI gateway;
  private final long began = System.nanoTime();

  private Demo(URI gateway, Path secrets) {
    this.gateway = gateway;
    this.house = new House(gateway, Passwords.prepare(secrets, everybody()));
  }

  /**
   * Runs it.
   *
   * @param arguments the gateway's URL, the installation's folder of secrets, and {@code still}
   *     where nothing is to be played
   */
  public static void main(String[] arguments) throws InterruptedException {
    var demo = new Demo(URI.create(arguments[0]), Path.of(arguments[1]));
    try {
      demo.fill();
      if (arguments.length < 3) {
        var pointed = demo.play();
        demo.roster();
        demo.report(pointed);
      }
    } catch (DemoFailed | ExecutionException failed) {
      System.err.println("The demo stopped at " + failed.getMessage());
      System.exit(1);
    }
  }

  /** The district, its staff and households; run again, it adds nothing. */
  private void fill() throws InterruptedException, ExecutionException {
    var areas = District.areas();
    house.writeAll("/api/places", areas, "places");
    house.writeAll("/api/buildings", District.buildings(), "buildings");
    say("%d places, %d buildings".formatted(areas.size(), District.buildings().size()));
    var households = Household.all();
    house.writeAll("/api/households", households, "households");
    say("%d households".formatted(households.size()));
    var people = Person.all();
    together(people.stream().<Callable<String>>map(it -> () -> house.addUser(it)).toList());
    var members = people.stream().flatMap(Person::asMember).toList();
    house.put("admin", "/api/duty/staff", Map.of("items", members), "members");
    say("%d people on the staff".formatted(people.size()));
    var always = areas.stream().map(it -> Map.of("place", it.code(), "pattern", "always")).toList();
    house.put("admin", "/api/duty", Map.of("items", always), "duty");
    say("every desk is on duty");
  }

  /** By day and by night somebody is there; the night's people are called. */
  private void roster() throws InterruptedException, ExecutionException {
    var nights = Person.nights();
    together(nights.stream().<Callable<String>>map(it -> () -> house.addUser(it)).toList());
    var members = nights.stream().flatMap(Person::asMember).toList();
    house.put("admin", "/api/duty/staff", Map.of("items", members), "members/night");
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var turns = Turns.from(today);
    for (int from = 0; from < turns.size(); from += TURNS_AT_ONCE) {
      var some = turns.subList(from, Math.min(turns.size(), from + TURNS_AT_ONCE));
      house.put("admin", "/api/duty/turns", Map.of("items", some), "turns/" + today + "/" + from);
    }
    say("%d turns by day and night, for two weeks".formatted(turns.size()));
  }

  private static List<Person> everybody() {
    return Stream.concat(Person.all().stream(), Person.nights().stream()).toList();
  }

  private List<Pointed> play() throws InterruptedException, ExecutionException {
    var plays = Play.all();
    var pointed =
        together(plays.stream().<Callable<Pointed>>map(it -> () -> Scene.play(house, it)).toList());
    say("%d requests played".formatted(pointed.size()));
    new Meet(house).play();
    say("a meeting held, and the next one called");
    return pointed;
  }

  private void report(List<Pointed> pointed) {
    var wall = house.read("command", "/api/wall").body().path("counts");
    var counts =
        wall.propertyStream()
            .map(it -> "%s %s".formatted(it.getKey(), it.getValue().asString()))
            .collect(Collectors.joining(", "));
    var mine = pointed.stream().filter(Pointed::byApp).findFirst().orElseThrow();
    System.out.printf(
        """

        The district lives: %s

          residents   %s        for example %s with code %s
          desks       %s/desk   as community, street, grid-worker, department-D06 …
          the wall    %s/wall   as command
          scripts     ./whistle token community

        """,
        counts, gateway, mine.number(), mine.code(), gateway, gateway);
  }

  private <T> List<T> together(List<Callable<T>> deeds)
      throws InterruptedException, ExecutionException {
    try (var few = Executors.newFixedThreadPool(AT_ONCE)) {
      var results = new ArrayList<T>();
      for (var result : few.invokeAll(deeds)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private void say(String what) {
    System.out.printf("  %3d s  %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
  }
}
