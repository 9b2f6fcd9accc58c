package org.whistle.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.seal.Archive;
import org.whistle.seal.Archive.Sealed;
import org.whistle.seal.CaseForm;
import org.whistle.seal.CaseForm.Content;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.store.CaseStore;

/**
 * Seals a file when its matter is settled; what is heard of it later becomes a sealed appendix. A
 * seal is a decision, made once in the transaction that heard it: a rebuild makes none.
 */
@Component
class SealCaseFiles {
  private final CaseStore cases;
  private final Archive archive;

  SealCaseFiles(CaseStore cases, Archive archive) {
    this.cases = cases;
    this.archive = archive;
  }

  /** Seals what these works, just saved, archived or added to a sealed file. */
  void seal(Collection<CaseWork> saved) {
    List<CaseWork> archived = saved.stream().filter(work -> work.file().isArchived()).toList();
    if (archived.isEmpty()) {
      return;
    }
    Map<UUID, Content> contents = cases.contents(archived.stream().map(CaseWork::id).toList());
    archive.add(archived.stream().map(work -> sealed(work, contents.get(work.id()))).toList());
  }

  private static Sealed sealed(CaseWork work, Content content) {
    CaseFile before = work.before();
    return before != null && before.isArchived()
        ? new Sealed(CaseForm.APPENDED, work.id().toString(), content.appended(added(work)))
        : new Sealed(CaseForm.SEALED, work.id().toString(), content.sealed());
  }

  private static List<String> added(CaseWork work) {
    return Stream.concat(
            work.facts().stream().map(fact -> CaseForm.ofEvent(fact.eventId())),
            work.ledger().stream().map(line -> CaseForm.ofClock(line.clockId(), line.entry())))
        .toList();
  }
}
