package org.whistle.tracking.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.wall.Files;

/** Finds files by what happened. */
@Repository
class FilesOfLines implements Files {
  private static final Columns<CaseFile> FILES = new Columns<>(CaseFile.class);

  private final JdbcTemplate jdbc;

  FilesOfLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, CaseFile> ofLines(Collection<UUID> lines) {
    Map<UUID, CaseFile> files = new HashMap<>();
    jdbc.query(
        """
        select t.event_id, %s from timeline t join cases c on c.id = t.request_id
        where t.event_id = any (?::uuid[])
        """
            .formatted(FILES.from("c")),
        row -> {
          files.put(row.getObject(1, UUID.class), FILES.of(row));
        },
        Rows.array(lines));
    return files;
  }
}
