package org.whistle.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways to run Whistle in a cluster. */
enum Overlay {
  DISTRICT,
  CITY;

  static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final Path HERE = ROOT.resolve("deploy/kubernetes");
  private static final Pattern SECRET = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  /** Anew each time, so that a test may spoil it. */
  Facts facts() {
    return new Facts(Rendered.overlay(HERE.resolve("overlays/" + name().toLowerCase())));
  }

  static Facts ingress() {
    return new Facts(Rendered.overlay(HERE.resolve("doors/ingress")));
  }

  /** The first column of the guide's table of secrets. */
  static Set<String> givenSecrets() {
    return SECRET
        .matcher(text("docs/kubernetes.md"))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
