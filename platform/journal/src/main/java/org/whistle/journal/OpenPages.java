package org.whistle.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The pages that one transaction has open: written together just before it commits. */
final class OpenPages implements TransactionSynchronization {
  private final Opener opener;
  private final Map<UUID, OpenPage> pages = new LinkedHashMap<>();

  /** What opening needs, the same for every transaction. */
  record Opener(PageStore store, OpenPage.Writer writer, Runnable afterSaying) {

    /** The pages of the running transaction. */
    OpenPages ofTransaction() {
      if (TransactionSynchronizationManager.getResource(this) instanceof OpenPages open) {
        return open;
      }
      OpenPages open = new OpenPages(this);
      TransactionSynchronizationManager.registerSynchronization(open);
      TransactionSynchronizationManager.bindResource(this, open);
      return open;
    }
  }

  private OpenPages(Opener opener) {
    this.opener = opener;
  }

  /** Locks those that aren't open yet. */
  Map<UUID, OpenPage> open(Collection<UUID> requestIds) {
    List<UUID> fresh = requestIds.stream().distinct().filter(id -> !pages.containsKey(id)).toList();
    if (!fresh.isEmpty()) {
      for (PageStore.Row row : opener.store().lock(fresh)) {
        pages.put(row.requestId(), new OpenPage(opener.writer(), row));
      }
    }
    return pages;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    List<OpenPage> changed = pages.values().stream().filter(OpenPage::changed).toList();
    if (!changed.isEmpty()) {
      opener.store().write(changed);
    }
  }

  @Override
  public void afterCommit() {
    if (pages.values().stream().anyMatch(page -> !page.lines().isEmpty())) {
      opener.afterSaying().run();
    }
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(opener);
    pages.values().forEach(status == STATUS_COMMITTED ? OpenPage::committed : OpenPage::rolledBack);
  }
}
