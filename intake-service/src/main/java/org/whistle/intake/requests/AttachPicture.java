package org.whistle.intake.requests;

import io.micrometer.core.instrument.Metrics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.contracts.IntakeEvent.AttachmentAdded;
import org.whistle.intake.requests.model.Picture;
import org.whistle.journal.Ids;
import org.whistle.journal.Journal;
import org.whistle.journal.Page;
import org.whistle.web.Refusal;

/** Keeps a picture of what is wrong, or of what was done, and says that it is there. */
@Component
public class AttachPicture {
  private static final int MOST_OF_STAFF = 30;
  private static final int MOST_OF_THE_RESIDENT = 10;

  private final Journal journal;
  private final Sight sight;
  private final Attachments attachments;

  AttachPicture(Journal journal, Sight sight, Attachments attachments) {
    this.journal = journal;
    this.sight = sight;
    this.attachments = attachments;
  }

  /** Its resident may, and whoever of staff sees the request, while it lives. */
  public Attachment attach(UUID id, String phase, byte[] bytes, Caller caller) {
    var picture =
        Picture.clean(bytes)
            .orElseThrow(() -> new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture"));
    return journal.write(
        id,
        page -> {
          var request = living(id, caller);
          var by = id.equals(caller.request()) ? Attachment.RESIDENT : caller.id();
          refuseTooMany(id, by.equals(Attachment.RESIDENT));
          return add(page, request.cycle(), phase, picture, by);
        });
  }

  /** One that was taken before the request was pointed, in the transaction that points it. */
  public void bring(UUID id, byte[] bytes, String by) {
    var picture = Picture.clean(bytes).orElseThrow();
    journal.write(id, page -> add(page, 1, "before", picture, by));
  }

  private Attachment add(Page page, int cycle, String phase, Picture picture, String by) {
    var type = picture.format().mediaType();
    var hash = sha256(picture.bytes());
    var size = picture.bytes().length;
    var added = new Attachment(Ids.next(), phase, type, size, hash, by, page.now());
    attachments.add(page.requestId(), added, picture.bytes());
    page.say(cycle, new AttachmentAdded(added.id(), phase, type, hash, by));
    Metrics.counter("whistle.attachments.added", "type", type).increment();
    return added;
  }

  private ServiceRequest living(UUID id, Caller caller) {
    var request = sight.of(id, caller);
    if (request.ended() != null) {
      throw Refusal.conflict("already-ended").with("ended", request.ended());
    }
    return request;
  }

  /** Counted apart, so that neither leaves the other without room. */
  private void refuseTooMany(UUID id, boolean residents) {
    int most = residents ? MOST_OF_THE_RESIDENT : MOST_OF_STAFF;
    var before = attachments.of(id).stream().filter(it -> it.isResidents() == residents);
    if (before.count() >= most) {
      throw Refusal.conflict("attachments-full", most);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
