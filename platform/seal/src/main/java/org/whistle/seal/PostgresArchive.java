package org.whistle.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.access.Caller;

/** Writes entries unchained: one insert, no lock that two writers could meet at. */
final class PostgresArchive implements Archive, AuditLog {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,29}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/,+-]{0,200}");
  private static final int SHOWN = 8;

  private final JdbcTemplate jdbc;
  private final Mac fingerprints;

  PostgresArchive(JdbcTemplate jdbc, Mac fingerprints) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
  }

  @Override
  public void add(List<Sealed> entries) {
    if (!entries.isEmpty()) {
      jdbc.update(
          """
          insert into seal_waiting (kind, subject, content)
          select * from unnest(?::text[], ?::text[], ?::text[])
          """,
          column(entries, Sealed::kind),
          column(entries, Sealed::subject),
          column(entries, Sealed::content));
    }
  }

  @Override
  public void write(Caller caller, String act, String subject, Map<String, String> details) {
    jdbc.update(
        "insert into seal_waiting (kind, subject, who, content) values (?, ?, ?, ?)",
        act,
        subject,
        caller.id(),
        canonical(details));
  }

  @Override
  public String fingerprint(String personal) {
    byte[] hash;
    synchronized (fingerprints) {
      hash = fingerprints.doFinal(personal.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(Arrays.copyOf(hash, SHOWN));
  }

  /** Names in order, nothing that JSON would have to escape. */
  private static String canonical(Map<String, String> details) {
    return new TreeMap<>(details)
        .entrySet().stream()
            .map(detail -> pair(detail.getKey(), detail.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String pair(String name, String value) {
    if (!NAME.matcher(name).matches() || !CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("no id or code in " + name);
    }
    return "\"%s\":\"%s\"".formatted(name, value);
  }

  private static String[] column(List<Sealed> entries, Function<Sealed, String> part) {
    return entries.stream().map(part).toArray(String[]::new);
  }
}
