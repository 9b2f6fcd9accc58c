package org.whistle.intake.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures of requests, sealed under each request's key. */
public interface Attachments {

  void add(UUID request, Attachment attachment, byte[] bytes);

  /** Of one request, the oldest first. */
  List<Attachment> of(UUID request);

  /** One's bytes; empty when it isn't this request's, or was forgotten. */
  Optional<byte[]> bytes(UUID request, UUID id);
}
