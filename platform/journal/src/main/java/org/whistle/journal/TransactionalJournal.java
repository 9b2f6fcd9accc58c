package org.whistle.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens pages in the running transaction, or in one of its own. */
record TransactionalJournal(TransactionTemplate transaction, OpenPages.Opener opener)
    implements Journal {

  @Override
  @SuppressWarnings("NullAway")
  public <T> T write(UUID requestId, Function<Page, T> work) {
    return transaction.execute(_ -> write(opener.ofTransaction(), requestId, work));
  }

  @Override
  @SuppressWarnings("NullAway")
  public <T> T writeAll(Collection<UUID> requestIds, Function<Map<UUID, Page>, T> work) {
    return transaction.execute(
        _ -> work.apply(Map.copyOf(opener.ofTransaction().open(requestIds))));
  }

  private static <T> @Nullable T write(OpenPages pages, UUID requestId, Function<Page, T> work) {
    OpenPage page = pages.open(List.of(requestId)).get(requestId);
    try (var _ = page.follow()) {
      return work.apply(page);
    }
  }
}
