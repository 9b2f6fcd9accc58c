package org.whistle.feedback.messages;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistle.feedback.messages.model.Message;
import org.whistle.feedback.messages.model.Recipient;

/** What was told, and what a recipient reads in the product. */
public interface Messages {

  /** Keeps messages with their deliveries, one for each target that exists; repeats are skipped. */
  void keep(Collection<Message> messages);

  /** The newest first, with whether this reader has read them. */
  List<Notice> of(Collection<Recipient> recipients, String reader, int limit);

  /** Marks one as read; false when it isn't one of these recipients'. */
  boolean read(UUID messageId, Collection<Recipient> recipients, String reader);
}
