package org.whistle.seal;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows an archive from its first entry to its last. */
final class ChainCheck {
  private static final int FETCH = 1000;
  private static final String LATE = "10 minutes";

  private final Connection connection;
  private final String service;
  private final Map<String, PublicKey> keys;
  private final Findings findings;

  /** Hashes that a checkpoint or a kept line speaks of, filled while reading. */
  private final Map<Long, byte[]> hashes = new HashMap<>();

  private long entries;
  private @Nullable Checkpoint last;

  ChainCheck(
      Connection connection, String service, Map<String, PublicKey> keys, Findings findings) {
    this.connection = connection;
    this.service = service;
    this.keys = keys;
    this.findings = findings;
  }

  void run(List<String> kept) throws SQLException {
    List<Kept> lines = kept.stream().map(Kept::parse).toList();
    lines.forEach(line -> hashes.put(line.number(), new byte[0]));
    each("select number from seal_checkpoints", row -> hashes.put(row.getLong(1), new byte[0]));
    checkEntries();
    checkHead();
    each("select * from seal_checkpoints order by number", this::checkCheckpoint);
    lines.forEach(this::checkKept);
    checkDelays();
  }

  long entries() {
    return entries;
  }

  long signed() {
    return last == null ? 0 : last.number();
  }

  @Nullable String line() {
    return last == null ? null : last.line();
  }

  private void checkEntries() throws SQLException {
    byte[][] before = {new byte[32]};
    each(
        "select * from seal_entries order by number",
        row -> {
          long number = row.getLong("number");
          if (number != entries + 1) {
            findings.add("%s", missing(entries + 1, number - 1));
          }
          byte[] hash = row.getBytes("hash");
          Entry entry = Entry.read(row);
          boolean follows = number == entries + 1;
          if (follows && !Arrays.equals(entry.hashAfter(before[0]), hash)) {
            findings.add(
                "entry %d (%s of %s) is not what was sealed",
                number, entry.kind(), entry.subject());
          }
          entries = number;
          before[0] = hash;
          hashes.computeIfPresent(number, (_, _) -> hash);
        });
    hashes.put(entries, before[0]);
  }

  private void checkHead() throws SQLException {
    each(
        "select number, hash from seal_head",
        row -> {
          if (row.getLong(1) > entries) {
            findings.add("%s at the end", missing(entries + 1, row.getLong(1)));
          } else if (row.getLong(1) < entries || !Arrays.equals(row.getBytes(2), end())) {
            findings.add("the archive's end (%d) is not its last entry", row.getLong(1));
          }
        });
  }

  private void checkCheckpoint(ResultSet row) throws SQLException {
    var checkpoint = Checkpoint.read(service, row);
    var key = keys.get(checkpoint.keyId());
    byte[] hash = hashes.getOrDefault(checkpoint.number(), new byte[0]);
    if (key == null) {
      findings.add(
          "checkpoint %d is signed with the unknown key %s",
          checkpoint.number(), checkpoint.keyId());
    } else if (!checkpoint.isSignedBy(key, row.getBytes("signature"))) {
      findings.add(
          "checkpoint %d is not signed by the key %s that it names",
          checkpoint.number(), checkpoint.keyId());
    } else if (hash.length == 0) {
      findings.add("entry %d is missing, up to which the archive was signed", checkpoint.number());
    } else if (!Arrays.equals(hash, checkpoint.hash())) {
      findings.add(
          "something between entries %d and %d was replaced: the checkpoint has another hash",
          signed() + 1, checkpoint.number());
    } else {
      last = checkpoint;
    }
  }

  private void checkKept(Kept line) {
    byte[] hash = hashes.getOrDefault(line.number(), new byte[0]);
    if (hash.length == 0) {
      findings.add(
          "the archive ends at entry %d and does not reach %s: what came after was cut off",
          entries, line);
    } else if (!HexFormat.of().formatHex(hash).startsWith(line.hash())) {
      findings.add("the archive does not continue from %s: it was replaced", line);
    }
  }

  private void checkDelays() throws SQLException {
    each(
        "select count(*), min(id) from seal_waiting where at < clock_timestamp() - interval '"
            + LATE
            + "'",
        row -> {
          if (row.getLong(1) > 0) {
            findings.add("%d entries have waited for more than %s", row.getLong(1), LATE);
          }
        });
    each(
        "select number from seal_entries where number > %d and at < clock_timestamp() - interval '%s' order by number limit 1"
            .formatted(signed(), LATE),
        row -> findings.add("nothing is signed from entry %d on", row.getLong(1)));
  }

  private byte[] end() {
    return hashes.getOrDefault(entries, new byte[0]);
  }

  private static String missing(long from, long to) {
    return from == to
        ? "entry %d is missing".formatted(from)
        : "entries %d to %d are missing".formatted(from, to);
  }

  private void each(String sql, RowWork work) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH);
      var rows = select.executeQuery();
      while (rows.next()) {
        work.on(rows);
      }
    }
  }

  private interface RowWork {
    void on(ResultSet row) throws SQLException;
  }

  /** A line that was kept outside. */
  private record Kept(long number, String hash, String text) {
    static Kept parse(String line) {
      String[] parts = line.strip().split(":");
      if (parts.length != 3
          || !parts[1].matches("\\d{1,18}")
          || !parts[2].matches("[0-9a-f]{32}")) {
        throw new IllegalArgumentException("not a line that verify printed: " + line);
      }
      return new Kept(Long.parseLong(parts[1]), parts[2], line.strip());
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
