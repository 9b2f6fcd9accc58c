package org.whistle.intake.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** Shows a request's pictures: to staff whose scope holds it, and to its resident the own ones. */
@Component
public class ReadPictures {
  private final Sight sight;
  private final Attachments attachments;
  private final AuditLog log;

  ReadPictures(Sight sight, Attachments attachments, AuditLog log) {
    this.sight = sight;
    this.attachments = attachments;
    this.log = log;
  }

  public List<Attachment> of(UUID id, Caller caller) {
    sight.of(id, caller);
    boolean own = id.equals(caller.request());
    return attachments.of(id).stream().filter(it -> !own || it.isResidents()).toList();
  }

  /** One of them. That staff saw it is in the audit log. */
  public Shown read(UUID id, UUID attachment, Caller caller) {
    var shown =
        of(id, caller).stream()
            .filter(it -> it.id().equals(attachment))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    if (!id.equals(caller.request())) {
      log.write(caller, "picture.read", id.toString(), Map.of("picture", attachment.toString()));
    }
    var bytes = attachments.bytes(id, attachment).orElseThrow(Refusal::notFound);
    return new Shown(shown.mediaType(), bytes);
  }

  /** A picture's own bytes. */
  public record Shown(String mediaType, byte[] bytes) {}
}
