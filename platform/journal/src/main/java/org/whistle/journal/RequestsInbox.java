package org.whistle.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A poll is one transaction. When a fault in it is permanent, it is run again record by record and
 * the culprit parked; when the fault passes, the poll is thrown back and comes again.
 */
final class RequestsInbox implements Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(RequestsInbox.class);

  private static final int EVERY = 5;
  private static final int MOST = 100;

  private final TransactionTemplate transaction;
  private final OpenPages.Opener opener;
  private final Shelf shelf;
  private final TopicIdentity topic;
  private volatile @Nullable Listener followed;
  private int calls;

  /** Where records and positions are kept, and what counts them. */
  record Shelf(Kept kept, Positions positions, JournalMeters.Hearing meters) {}

  RequestsInbox(
      TransactionTemplate transaction, OpenPages.Opener opener, Shelf shelf, TopicIdentity topic) {
    this.transaction = transaction;
    this.opener = opener;
    this.shelf = shelf;
    this.topic = topic;
  }

  @Override
  public Consumer<Message<List<byte[]>>> follow(Listener listener) {
    followed = listener;
    return message -> hear(recordsOf(message), listener);
  }

  /** Who follows. */
  Listener listener() {
    if (followed == null) {
      throw new IllegalStateException("nobody follows the requests");
    }
    return followed;
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<?, byte[]>> recordsOf(Message<?> message) {
    Object raw = message.getHeaders().get(KafkaHeaders.RAW_DATA);
    if (raw instanceof List<?> records) {
      return (List<ConsumerRecord<?, byte[]>>) records;
    }
    throw new IllegalStateException("followRequests needs the converter whistleRecords");
  }

  void hear(List<ConsumerRecord<?, byte[]>> poll, Listener listener) {
    try {
      transaction.executeWithoutResult(_ -> deliver(poll, listener, Integer.MAX_VALUE));
    } catch (RuntimeException | Error fault) {
      if (Faults.pass(fault) && !Faults.tookTooLong(fault)) {
        throw new BatchListenerFailedException("the poll comes again", fault, 0);
      }
      LOG.info("A poll of {} runs again one by one: {}", poll.size(), fault.toString());
      hearOneByOne(poll, listener);
    }
  }

  private void hearOneByOne(List<ConsumerRecord<?, byte[]>> poll, Listener listener) {
    for (int i = 0; i < poll.size(); i++) {
      List<ConsumerRecord<?, byte[]>> one = poll.subList(i, i + 1);
      try {
        hearOne(one, listener);
      } catch (RuntimeException | Error fault) {
        throw new BatchListenerFailedException("the rest of the poll comes again", fault, i);
      }
    }
  }

  private void hearOne(List<ConsumerRecord<?, byte[]>> one, Listener listener) {
    Incoming incoming = Incoming.of(one.getFirst());
    try {
      transaction.executeWithoutResult(_ -> deliver(one, listener, 1));
    } catch (RuntimeException | Error fault) {
      rethrowPassing(fault);
      transaction.executeWithoutResult(
          _ -> {
            incoming.open().ifPresent(culprit -> park(culprit, fault));
            shelf.positions().save(topic.id(), one);
          });
    }
    UUID requestId = incoming.open().map(opened -> opened.envelope().requestId()).orElse(null);
    if (requestId != null) {
      release(requestId, listener);
    }
  }

  /** Applies what is held and ready, one by one. */
  void release(UUID requestId, Listener listener) {
    while (releaseOne(requestId, listener)) {
      LOG.debug("Released one of {}", requestId);
    }
  }

  /** Finds, once in five calls, what a process left ready when it died between two releases. */
  void releaseForgotten() {
    if (followed != null && calls++ % EVERY == 0) {
      shelf.kept().heldForSeconds(MOST).forEach(id -> release(id, listener()));
    }
  }

  /**
   * @return true when there may be more to release
   */
  private boolean releaseOne(UUID requestId, Listener listener) {
    List<Heard> tried = new ArrayList<>();
    try {
      Boolean more =
          transaction.execute(
              _ -> {
                OpenPage page = page(requestId);
                if (!page.waiting()) {
                  return false;
                }
                Delivery delivery = delivery(List.of(requestId), 1);
                delivery.release(page);
                tried.addAll(delivery.ready());
                finish(delivery, listener);
                return delivery.applied() > 0;
              });
      return Boolean.TRUE.equals(more);
    } catch (RuntimeException | Error fault) {
      rethrowPassing(fault);
      transaction.executeWithoutResult(
          _ ->
              shelf.kept().waiting(List.of(requestId)).get(requestId).held().stream()
                  .filter(held -> held.envelope().eventId().equals(tried.getFirst().eventId()))
                  .forEach(culprit -> park(culprit, fault)));
      return false;
    }
  }

  private static void rethrowPassing(Throwable fault) {
    if (Faults.pass(fault)) {
      throw new BatchListenerFailedException("comes again", fault, 0);
    }
  }

  private void deliver(List<ConsumerRecord<?, byte[]>> poll, Listener listener, int room) {
    List<Incoming.Opened> others = new ArrayList<>();
    for (ConsumerRecord<?, byte[]> message : poll) {
      Incoming incoming = Incoming.of(message);
      incoming.open().ifPresentOrElse(others::add, () -> parkGarbage(incoming));
    }
    others.removeIf(other -> other.envelope().producer().equals(opener.writer().producer()));
    if (!others.isEmpty()) {
      Delivery delivery =
          delivery(others.stream().map(other -> other.envelope().requestId()).toList(), room);
      others.forEach(delivery::take);
      finish(delivery, listener);
    }
    shelf.positions().save(topic.id(), poll);
  }

  Delivery delivery(List<UUID> requestIds, int room) {
    return new Delivery(
        shelf.kept(), shelf.meters(), opener.ofTransaction().open(requestIds), room);
  }

  private static void finish(Delivery delivery, Listener listener) {
    delivery.finish();
    if (!delivery.ready().isEmpty()) {
      listener.hear(delivery.ready());
    }
  }

  private OpenPage page(UUID requestId) {
    return opener.ofTransaction().open(List.of(requestId)).get(requestId);
  }

  private void park(Incoming.Opened culprit, Throwable fault) {
    OpenPage page = page(culprit.envelope().requestId());
    delivery(List.of(page.requestId()), 0).park(page, culprit, fault);
  }

  private void parkGarbage(Incoming incoming) {
    if (shelf.kept().keepGarbage(incoming)) {
      shelf.meters().parked().increment();
    }
  }
}
