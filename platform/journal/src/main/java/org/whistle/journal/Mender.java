package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.MendingEvent.EventDiscarded;
import org.whistle.contracts.MendingEvent.EventMended;
import org.whistle.contracts.RequestEvent;
import org.whistle.journal.Mending.Action;
import org.whistle.journal.NotMended.Why;

/**
 * Deals with kept events through the inbox. The request's page is locked before anything is looked
 * at, as every delivery does, so a record is released, mended or discarded by one of them alone.
 */
final class Mender implements KeptEvents {
  private final OpenPages.Opener opener;
  private final Kept kept;
  private final KeptList list;
  private final RequestsInbox inbox;

  Mender(OpenPages.Opener opener, Kept kept, KeptList list, RequestsInbox inbox) {
    this.opener = opener;
    this.kept = kept;
    this.list = list;
    this.inbox = inbox;
  }

  @Override
  public List<KeptEvent> list(Optional<String> reason, long after, int limit) {
    return list.list(reason, after, limit);
  }

  @Override
  public Optional<KeptEvent> find(long id) {
    return list.find(id);
  }

  @Override
  public void check(KeptEvent event, Action action, Optional<String> body) {
    if (action == Action.DISCARD) {
      return;
    }
    KeptEvent.About about = event.about();
    if (about == null) {
      throw new NotMended(Why.ONLY_DISCARD, null);
    }
    if (event.reason().equals("unknown") && !about.known()) {
      throw new NotMended(Why.UNKNOWN_TYPE, null);
    }
    body.ifPresent(text -> checkBody(about.type(), text.getBytes(UTF_8)));
  }

  @Override
  public void settle(Mending mending, boolean alone) {
    KeptEvent event = find(mending.keptId()).orElseThrow(Mender::gone);
    check(event, mending.action(), Optional.ofNullable(mending.body()));
    KeptEvent.About about = event.about();
    if (about == null) {
      kept.take(mending.keptId()).orElseThrow(Mender::gone);
      return;
    }
    UUID id = about.requestId();
    OpenPage page = opener.ofTransaction().open(List.of(id)).get(id);
    Kept.Taken taken = kept.take(mending.keptId()).orElseThrow(Mender::gone);
    try {
      settle(page, taken, mending, alone);
    } catch (NotMended known) {
      throw known;
    } catch (RuntimeException | Error fault) {
      if (Faults.pass(fault) && !Faults.tookTooLong(fault)) {
        throw fault;
      }
      throw new NotMended(Why.FAILS, fault);
    }
  }

  private void settle(OpenPage page, Kept.Taken taken, Mending mending, boolean alone) {
    Envelope envelope = Envelope.of(taken.incoming().headers());
    boolean discarded = mending.action() == Action.DISCARD;
    boolean unknown = taken.reason().equals("unknown");
    int room = alone ? discarded ? 0 : 1 : Integer.MAX_VALUE;
    Delivery delivery = inbox.delivery(List.of(page.requestId()), room);
    List<Heard> heard = new ArrayList<>();
    if (discarded) {
      passOver(page, envelope);
      delivery.release(page);
    } else if (unknown) {
      heard.add(Heard.of(envelope, read(envelope.type(), body(taken, mending)), page));
    } else {
      apply(delivery, page, new Incoming.Opened(envelope, corrected(taken, mending)));
    }
    MendingEvent said = saying(mending, envelope);
    page.say(envelope.cycle(), said);
    delivery.finish();
    heard.addAll(delivery.ready());
    heard.add(Heard.of(page.lines().getLast().envelope(), said, page));
    inbox.listener().hear(heard);
  }

  private static void apply(Delivery delivery, OpenPage page, Incoming.Opened opened) {
    Envelope envelope = opened.envelope();
    if (EventTypes.typeOf(envelope.type()).isPresent()) {
      read(envelope.type(), opened.incoming().bytes());
    }
    if (!delivery.isReady(page, envelope)) {
      throw new NotMended(Why.WAITS, null);
    }
    delivery.take(opened);
  }

  private static void passOver(OpenPage page, Envelope envelope) {
    long last = page.marks().of(envelope.producer());
    if (envelope.sequence() > last + 1) {
      throw new NotMended(Why.WAITS, null);
    }
    if (envelope.sequence() == last + 1) {
      page.hear(envelope);
    }
  }

  private static Incoming corrected(Kept.Taken taken, Mending mending) {
    Incoming came = taken.incoming();
    return new Incoming(
        came.partition(), came.offset(), came.headers(), body(taken, mending), null);
  }

  private static byte[] body(Kept.Taken taken, Mending mending) {
    String body = mending.body();
    return body == null ? taken.incoming().bytes() : body.getBytes(UTF_8);
  }

  private static MendingEvent saying(Mending mending, Envelope about) {
    return mending.action() == Action.DISCARD
        ? new EventDiscarded(
            about.producer(),
            about.sequence(),
            about.type(),
            mending.proposedBy(),
            mending.approvedBy())
        : new EventMended(
            about.producer(),
            about.sequence(),
            about.type(),
            mending.action() == Action.MEND,
            mending.proposedBy(),
            mending.approvedBy());
  }

  private void checkBody(String type, byte[] body) {
    if (body.length > opener.writer().longest()) {
      throw new NotMended(Why.TOO_LARGE, null);
    }
    RequestEvent event = read(type, body);
    try {
      EventJson.requireWhole(event);
    } catch (IllegalArgumentException gap) {
      throw new NotMended(Why.UNREADABLE, gap);
    }
  }

  private static RequestEvent read(String type, byte[] body) {
    Class<? extends RequestEvent> known =
        EventTypes.typeOf(type).orElseThrow(() -> new NotMended(Why.UNKNOWN_TYPE, null));
    try {
      return EventJson.read(known, body);
    } catch (RuntimeException unreadable) {
      throw new NotMended(Why.UNREADABLE, unreadable);
    }
  }

  private static NotMended gone() {
    return new NotMended(Why.GONE, null);
  }

  @Override
  public void release(UUID requestId) {
    inbox.release(requestId, inbox.listener());
  }

  @Override
  public void stays(long id, String error) {
    kept.note(id, error);
  }
}
