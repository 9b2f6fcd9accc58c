package org.whistle.tracking.wall;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.whistle.tracking.model.CaseFile;

/** What this database has applied, whichever instance did it. */
@FunctionalInterface
public interface Files {

  /** The file of each of these timeline lines that is there, as it stands now. */
  Map<UUID, CaseFile> ofLines(Collection<UUID> lines);
}
