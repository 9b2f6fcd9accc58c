package org.whistle.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.chaos.PartState;

class AmbushTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void the_code_still_has_every_point(Point point) throws IOException {
    assertThat(classOf(point).methods())
        .anyMatch(method -> method.methodName().equalsString(point.method()));
  }

  @ParameterizedTest
  @EnumSource
  void a_prepared_class_calls_at_the_entry_of_the_point(Point point) throws IOException {
    var prepared = AmbushAgent.prepared(bytesOf(point), point.method(), point.name());

    assertThat(ClassFile.of().verify(prepared))
        .noneMatch(fault -> fault.getMessage().contains(point.method()));
    assertThat(ClassFile.of().parse(prepared).constantPool())
        .anyMatch(entry -> entry.toString().contains(AmbushAgent.class.getSimpleName()));
  }

  @Test
  void a_thread_that_comes_to_the_point_is_held_there_until_it_is_let_go_and_nobody_after()
      throws Exception {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Committer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var printed = program.inputReader();
        var told = program.outputWriter()) {
      goOn(told);
      assertThat(printed.readLine()).isEqualTo("1");
      var part = new PartState("committer", program.pid(), "ready", 0, 0);
      try (var ambush =
          Ambush.at(List.of(part), Point.BEFORE_OFFSET, folder, Duration.ofMinutes(1))) {
        goOn(told);
        assertThat(ambush.awaitHit(Duration.ofMinutes(1))).contains(part);
        assertThat(printed.ready()).isFalse();
      }
      assertThat(printed.readLine()).isEqualTo("2");
      Ambush.at(List.of(part), Point.BEFORE_OFFSET, folder, Duration.ofMinutes(1)).close();
      goOn(told);
      assertThat(printed.readLine()).isEqualTo("3");
    } finally {
      program.destroyForcibly();
    }
  }

  private static void goOn(Writer told) throws IOException {
    told.write("\n");
    told.flush();
  }

  private static ClassModel classOf(Point point) throws IOException {
    return ClassFile.of().parse(bytesOf(point));
  }

  /** From the class path, or from what the build made of a module that isn't on it. */
  private static byte[] bytesOf(Point point) throws IOException {
    var name = point.type().replace('.', '/') + ".class";
    try (var bytes = AmbushTest.class.getClassLoader().getResourceAsStream(name)) {
      if (bytes != null) {
        return bytes.readAllBytes();
      }
    }
    for (var module : new String[] {"platform/journal", "tracking-service"}) {
      var file = ROOT.resolve(module).resolve("target/classes").resolve(name);
      if (Files.exists(file)) {
        return Files.readAllBytes(file);
      }
    }
    throw new AssertionError("no class " + point.type());
  }
}
