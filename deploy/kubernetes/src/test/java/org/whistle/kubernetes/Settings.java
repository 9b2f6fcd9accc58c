package org.whistle.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The variables that anything in a service reads, without their underscores. */
final class Settings {

  private static final Pattern RECORD =
      Pattern.compile(
          "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\) ?\\{",
          Pattern.DOTALL);
  private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

  private final Set<String> known = new TreeSet<>();

  /** Spring's own settings, and those of the sources of a service and the platform. */
  Settings(String module) {
    spring();
    below(Overlay.ROOT.resolve(module + "/src/main"));
    below(Overlay.ROOT.resolve("platform"));
    known.add(plain("JAVA_TOOL_OPTIONS"));
    known.add(plain("whistle.journal.instance"));
    known.add(plain("whistle.zone"));
  }

  boolean isRead(String variable) {
    return known.contains(plain(variable));
  }

  private void spring() {
    try {
      for (var file :
          Collections.list(
              Settings.class
                  .getClassLoader()
                  .getResources("META-INF/spring-configuration-metadata.json"))) {
        try (var json = file.openStream()) {
          JsonMapper.shared()
              .readTree(json)
              .path("properties")
              .forEach(each -> known.add(plain(each.path("name").asString())));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void below(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = file.toString();
        if (name.contains("/src/main/") && name.endsWith(".java")) {
          records(Files.readString(file));
        } else if (name.endsWith("/src/main/resources/application.yml")) {
          PLACEHOLDER
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> known.add(plain(found.group(1))));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void records(String source) {
    RECORD
        .matcher(source)
        .results()
        .forEach(
            settings ->
                COMPONENT
                    .matcher(settings.group(2))
                    .results()
                    .forEach(each -> known.add(plain(settings.group(1) + "." + each.group(1)))));
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }
}
