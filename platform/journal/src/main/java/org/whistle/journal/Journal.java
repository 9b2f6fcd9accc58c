package org.whistle.journal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** What this service said, append-only, in the transaction that made it true. */
public interface Journal {

  /**
   * Runs one transaction on one request (or joins the one that runs). The request's page is locked
   * first, so two writers of one request wait for each other and never deadlock; afterwards the
   * page's events stand in the journal and in the outbox, or nothing happened at all.
   *
   * @param requestId the request; a page is made on first use
   * @param work load, decide, save, and {@link Page#say}
   * @return what the work returned
   */
  <T> T write(UUID requestId, Function<Page, T> work);

  /**
   * The same on many requests at once; their pages are locked in the order of ids.
   *
   * @param work gets the pages by request
   */
  default <T> T writeAll(Collection<UUID> requestIds, Function<Map<UUID, Page>, T> work) {
    return writeRest(new TreeSet<>(requestIds).iterator(), new TreeMap<>(), work);
  }

  private <T> T writeRest(
      Iterator<UUID> rest, Map<UUID, Page> open, Function<Map<UUID, Page>, T> work) {
    if (!rest.hasNext()) {
      return work.apply(open);
    }
    return write(
        rest.next(),
        page -> {
          open.put(page.requestId(), page);
          return writeRest(rest, open, work);
        });
  }
}
