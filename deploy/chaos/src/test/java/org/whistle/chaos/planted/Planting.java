package org.whistle.chaos.planted;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the real sources with a defect in them, and brings the classes into a service. */
public final class Planting {
  private final Path root;
  private final Path folder;

  /**
   * @param root the project's folder, built
   * @param folder for what is compiled
   */
  public Planting(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * The variables that a part has to be started with.
   *
   * @throws IllegalStateException when the sources have changed, so that the defect needs a new
   *     text
   */
  public Map<String, String> of(Defect defect) throws IOException {
    var classes = Files.createDirectories(folder.resolve(defect.name().toLowerCase()));
    var sources = new ArrayList<String>();
    for (var change : defect.changes()) {
      sources.add(changed(change).toString());
    }
    var said = new StringWriter();
    var options = Stream.of("-d", classes.toString(), "-cp", libraries(defect), "-proc:none");
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    var task =
        compiler.getTask(
            said,
            files,
            null,
            options.toList(),
            null,
            files.getJavaFileObjectsFromStrings(sources));
    if (!task.call()) {
      throw new IllegalStateException(defect + " doesn't compile: " + said);
    }
    return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%s".formatted(agent(), classes));
  }

  /** Fails when the text isn't there any more, or not once. */
  Path changed(Defect.Change change) throws IOException {
    var source = Files.readString(root.resolve(change.file()));
    int at = source.indexOf(change.text());
    if (at < 0 || source.indexOf(change.text(), at + 1) >= 0) {
      throw new IllegalStateException(
          "%s doesn't have this text once:%n%s".formatted(change.file(), change.text()));
    }
    var fresh = folder.resolve("sources").resolve(change.file());
    Files.createDirectories(fresh.getParent());
    return Files.writeString(fresh, source.replace(change.text(), change.replacement()));
  }

  /** What the service itself runs with: its own classes and all that it brings. */
  private String libraries(Defect defect) throws IOException {
    var app = unpacked(defect.parts().getFirst());
    try (var jars = Files.walk(app)) {
      return jars.map(Path::toString).filter(it -> it.endsWith(".jar")).collect(joining(":"));
    }
  }

  private Path unpacked(String part) throws IOException {
    try (var apps = Files.list(root.resolve("target/apps"))) {
      return apps.filter(it -> it.getFileName().toString().startsWith(part + "-"))
          .max(Comparator.comparing(Planting::modified))
          .orElseThrow();
    }
  }

  private static long modified(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toMillis();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Path agent() throws IOException {
    var jar = folder.resolve("planting-agent.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", PlantingAgent.class.getName());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (var suffix : List.of("", "$Exchange")) {
        var name = PlantingAgent.class.getName().replace('.', '/') + suffix + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var bytes = PlantingAgent.class.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(out);
        }
      }
    }
    return jar;
  }
}
