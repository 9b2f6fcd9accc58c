package org.whistle.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.chaos.check.Checker;
import org.whistle.chaos.check.Finding;
import org.whistle.chaos.check.Findings;
import org.whistle.chaos.check.Known;
import org.whistle.chaos.check.Rest;
import org.whistle.chaos.fault.Fault;
import org.whistle.chaos.fault.Forger;
import org.whistle.chaos.fault.Performer;
import org.whistle.chaos.fault.Pulse;
import org.whistle.chaos.fault.TopicFile;
import org.whistle.chaos.load.History;
import org.whistle.chaos.load.Load;
import org.whistle.chaos.load.LoadSettings;
import org.whistle.chaos.planted.Defect;
import org.whistle.chaos.planted.Planting;

/**
 * Whoever checks has to be checked: with a defect in a running service the same load and the same
 * faults break exactly the promises that they must, and without one none.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlantedDefectsStory {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root")).toAbsolutePath();
  private static final Duration WORK = Duration.ofSeconds(20);

  private final Set<UUID> brokenBefore = new HashSet<>();
  private Ground ground;
  private Pulse pulse;
  private Performer performer;

  @BeforeAll
  void start() throws Exception {
    ground = Ground.make(ROOT, new Options(0, 1, null, false));
    ground.start();
    pulse = new Pulse(target());
    var book = ground.folder().resolve("made-up.jsonl");
    performer = new Performer(ground.rig(), pulse, new Forger(new TopicFile(target()), book));
  }

  @AfterAll
  void end() throws Exception {
    ground.end(false);
  }

  @Test
  @Order(1)
  void without_a_defect_the_same_faults_break_no_promise() throws Exception {
    var everything = Stream.of(Defect.values()).flatMap(it -> it.plan().stream()).toList();
    assertThat(suffer("sound", everything).all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void a_planted_defect_is_found(Defect defect) throws Exception {
    var planting = new Planting(ROOT, ground.folder().resolve("planted"));
    restart(defect.parts(), planting.of(defect));
    try {
      var findings = suffer(defect.name().toLowerCase(), defect.plan()).all();
      var fresh =
          findings.stream().filter(it -> it.request() != null && isNew(it.request())).toList();
      findings.stream().map(Finding::request).forEach(brokenBefore::add);
      System.out.printf("%s: %d findings, for example%n", defect, fresh.size());
      fresh.stream().limit(2).forEach(it -> System.out.println("  " + it));
      assertThat(fresh).extracting(Finding::promise).containsAnyElementsOf(defect.broken());
    } finally {
      restart(defect.parts(), Map.of());
    }
  }

  private boolean isNew(UUID request) {
    return !brokenBefore.contains(request);
  }

  private Findings suffer(String name, List<Fault> plan) throws Exception {
    var history = ground.folder().resolve(name + ".jsonl");
    var settings = new LoadSettings(name.length(), 6, 15, Duration.ofSeconds(6));
    try (var load = Load.start(target(), settings, history)) {
      work();
      for (var fault : plan) {
        perform(fault);
      }
      work();
      load.pause();
    }
    Rest.await(target(), Duration.ofSeconds(15));
    return Checker.check(target(), History.read(history), Known.NOTHING);
  }

  private void perform(Fault fault) throws InterruptedException, ExecutionException {
    System.out.println("  " + fault + " " + performer.perform(fault));
  }

  private void work() throws InterruptedException {
    Thread.sleep(WORK.dividedBy(2)); // slow on purpose
  }

  /** All at once: one that is broken might hold the others up. */
  private void restart(List<String> parts, Map<String, String> variables)
      throws InterruptedException {
    var before = new HashMap<String, Long>();
    for (var part : parts) {
      ground.rig().files().write(part, variables);
      before.put(part, target().part(part).pid());
    }
    before.values().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!parts.stream().map(target()::part).allMatch(part -> isAnew(part, before))) {
      assertThat(System.nanoTime()).as("%s came back", parts).isLessThan(until);
      Thread.sleep(200); // slow on purpose
    }
    pulse.awaitHealth(Duration.ofMinutes(2));
  }

  private static boolean isAnew(PartState part, Map<String, Long> before) {
    return part.state().equals("ready") && part.pid() != before.get(part.name());
  }

  private Target target() {
    return ground.rig().target();
  }
}
