package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistle.access.SealKeys;
import org.whistle.access.SecretFolder;
import org.whistle.seal.Export;
import org.whistle.seal.Verifier;

/**
 * {@code ./whistle verify}: proves every archive from its rows, past the services that wrote them.
 */
final class Verify {
  private static final Pattern LINE = Pattern.compile("\\b[a-z]+:\\d{1,18}:[0-9a-f]{32}\\b");

  private final Installation installation;
  private final List<String> kept = new ArrayList<>();
  private Path keys;
  private @Nullable Path export;

  /**
   * @param arguments {@code --against LINE} or a file of such lines, any number of times; {@code
   *     --keys FOLDER} of public keys, instead of the installation's secrets; {@code --export
   *     FILE}, which gets all archives as lines of JSON
   */
  Verify(Installation installation, List<String> arguments) throws IOException {
    this.installation = installation;
    this.keys = installation.secrets();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new Trouble(arguments.get(i) + " needs a value");
      }
      read(arguments.get(i), arguments.get(i + 1));
    }
  }

  private void read(String option, String value) throws IOException {
    switch (option) {
      case "--against" -> kept.addAll(lines(value));
      case "--keys" -> keys = Path.of(value);
      case "--export" -> export = Path.of(value);
      default -> throw new Trouble("Not an option of verify: " + option);
    }
  }

  /** Prints what was found and the lines to keep. */
  void run() throws SQLException, IOException {
    if (export != null) {
      export(export);
    }
    var verifier = new Verifier(SealKeys.in(keys).verifying());
    var reports = new ArrayList<Verifier.Report>();
    for (var service : Stack.PROGRAMS) {
      try (var connection = connect(service)) {
        reports.add(verifier.check(connection, service, kept));
      }
    }
    reports.forEach(Verify::print);
    reports.stream()
        .filter(report -> !report.broken().isEmpty())
        .findFirst()
        .ifPresent(
            report -> {
              throw new Trouble(
                  "The archive of %s is broken: %s"
                      .formatted(report.service(), report.broken().getFirst()));
            });
    System.out.println("All archives hold. Keep these lines where nobody here can change them:");
    reports.stream()
        .filter(report -> report.line() != null)
        .forEach(report -> System.out.println("  " + report.line()));
  }

  private void export(Path file) throws SQLException, IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (var service : Stack.PROGRAMS) {
        try (var connection = connect(service)) {
          Export.write(connection, service, out);
        }
      }
    }
    System.out.println("All archives are written to " + file);
  }

  private Connection connect(String service) throws SQLException {
    var password = SecretFolder.at(installation.secrets()).postgresPassword();
    return DriverManager.getConnection(Databases.url(postgres(), service), service, password);
  }

  private int postgres() {
    return new StatusBook(installation.run("status.json"))
        .read().parts().stream()
            .filter(part -> part.name().equals("postgres"))
            .findFirst()
            .orElseThrow(() -> new Trouble("PostgreSQL isn't running: run ./whistle up first"))
            .port();
  }

  private static void print(Verifier.Report report) {
    System.out.printf(
        "%-9s %,d entries, signed up to %,d%s: %s%n",
        report.service(),
        report.entries(),
        report.signed(),
        report.cases() == 0 ? "" : ", %,d case files read again".formatted(report.cases()),
        report.broken().isEmpty() ? "holds" : "BROKEN");
    report.broken().forEach(line -> System.out.println("          " + line));
  }

  private static List<String> lines(String value) throws IOException {
    var text = Files.isRegularFile(Path.of(value)) ? Files.readString(Path.of(value)) : value;
    var lines = LINE.matcher(text).results().map(found -> found.group()).toList();
    if (lines.isEmpty()) {
      throw new Trouble("No line of verify in " + value);
    }
    for (var line : lines) {
      if (!Stack.PROGRAMS.contains(line.substring(0, line.indexOf(':')))) {
        throw new Trouble("No service is called as in " + line);
      }
    }
    return lines;
  }
}
