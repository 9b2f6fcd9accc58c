package org.whistle.chaos.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Each picture that intake said is kept there, and known to dispatch; an answer names no other. */
final class PicturesStandWhereIntakeSaid implements Promise {
  @Override
  public void check(Dossier file, Complaints complaints) {
    Set<String> said =
        file.saidBy("intake").stream()
            .filter(it -> it.is("attachment.added"))
            .map(it -> it.text("attachmentId"))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var table : new String[] {"intake.attachments", "dispatch.evidence"}) {
      var rows =
          file.rows(table).stream()
              .map(row -> row.text("id"))
              .collect(Collectors.toCollection(TreeSet::new));
      complaints.unless(rows.equals(said), "%s has %s, intake said %s", table, rows, said);
    }
    for (var it : file.saidBy("dispatch")) {
      for (var named : it.tree().path("evidence")) {
        complaints.unless(
            said.contains(named.asString()), "%s names %s, which isn't there", it.type(), named);
      }
    }
  }
}
