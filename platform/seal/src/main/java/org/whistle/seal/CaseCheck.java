package org.whistle.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every sealed file again and compares it with its seal and its appendices. */
final class CaseCheck {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BATCH = 500;
  private static final String SEALS =
      """
      select subject, kind, content from (
        select subject, kind, content, number, 0 as id from seal_entries
        where kind in ('case.sealed', 'case.appended')
        union all
        select subject, kind, content, null, id from seal_waiting
        where kind in ('case.sealed', 'case.appended')) as seals
      order by subject, number nulls last, id
      """;
  private static final String UNSEALED =
      """
      select id from cases c where state = 'archived'
        and not exists (select from seal_entries where subject = c.id::text and kind = 'case.sealed')
        and not exists (select from seal_waiting where subject = c.id::text and kind = 'case.sealed')
      order by id
      """;

  private final Connection connection;
  private final Findings findings;
  private long cases;

  CaseCheck(Connection connection, Findings findings) {
    this.connection = connection;
    this.findings = findings;
  }

  private record Seal(String kind, String content) {}

  /** How many files were read again. */
  long run() throws SQLException {
    try (var select = connection.prepareStatement(SEALS)) {
      select.setFetchSize(BATCH);
      var rows = select.executeQuery();
      Map<UUID, List<Seal>> batch = new LinkedHashMap<>();
      while (rows.next()) {
        UUID id = UUID.fromString(rows.getString(1));
        if (batch.size() >= BATCH && !batch.containsKey(id)) {
          compare(batch);
          batch.clear();
        }
        batch.computeIfAbsent(id, _ -> new ArrayList<>()).add(seal(rows));
      }
      compare(batch);
    }
    try (var select = connection.prepareStatement(UNSEALED)) {
      var rows = select.executeQuery();
      while (rows.next()) {
        findings.add("case %s is archived and was never sealed", rows.getString(1));
      }
    }
    return cases;
  }

  private void compare(Map<UUID, List<Seal>> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    Map<UUID, CaseForm.Content> files = CaseForm.read(connection, batch.keySet());
    batch.forEach((id, seals) -> compare(id, seals, files.get(id)));
    cases += batch.size();
  }

  private void compare(UUID id, List<Seal> seals, CaseForm.@Nullable Content file) {
    if (file == null) {
      findings.add("case %s is sealed and its file is gone", id);
      return;
    }
    Set<String> later = new HashSet<>();
    String facts = "";
    for (Seal seal : seals) {
      JsonNode content = JSON.readTree(seal.content());
      facts = content.path("facts").asString("");
      if (seal.kind().equals(CaseForm.APPENDED)) {
        for (var line : content.path("lines").properties()) {
          later.add(line.getKey());
          String now = file.lines().get(line.getKey());
          if (!line.getValue().asString("").equals(now)) {
            findings.add(
                "case %s: %s, of its appendix, %s",
                id, line.getKey(), now == null ? "is missing" : "is not what was sealed");
          }
        }
      }
    }
    List<Seal> first = seals.stream().filter(it -> it.kind().equals(CaseForm.SEALED)).toList();
    if (first.size() != 1) {
      findings.add("case %s was sealed %d times", id, first.size());
    } else {
      compareWithSeal(id, JSON.readTree(first.getFirst().content()), file, later);
    }
    if (!facts.equals(file.facts())) {
      findings.add("case %s: its facts are not what was sealed", id);
    }
  }

  private void compareWithSeal(UUID id, JsonNode seal, CaseForm.Content file, Set<String> later) {
    JsonNode now = JSON.readTree(file.sealedWithout(later));
    if (seal.path("form").asInt(0) != now.path("form").asInt()) {
      findings.add("case %s was sealed in a form that this verifier doesn't know", id);
    } else if (!seal.path("lines").equals(now.path("lines"))) {
      findings.add(
          "case %s was sealed with %s lines and has %s", id, seal.path("lines"), now.path("lines"));
    } else if (!seal.path("digest").equals(now.path("digest"))) {
      findings.add("case %s is not what was sealed", id);
    }
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(row.getString(2), row.getString(3));
  }
}
