package org.whistle.feedback.messages.residents;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Reach;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.messages.residents.Contacts.Found.Reachable;
import org.whistle.feedback.messages.residents.Contacts.Found.Unreachable;
import org.whistle.feedback.messages.residents.model.QuietHours;

/** Where a text to a resident goes, asked at the moment of sending, and what it says. */
@Component
public class Residents {
  private final ResidentTexts texts;
  private final Contacts contacts;
  private final ResidentSettings settings;
  private final ZoneId zone;

  Residents(
      ResidentTexts texts, Contacts contacts, ResidentSettings settings, WorkingTime working) {
    this.texts = texts;
    this.contacts = contacts;
    this.settings = settings;
    this.zone = working.zone();
  }

  /** Nobody is woken for what isn't urgent, whatever failed before. */
  public Reach reach(Parcel parcel) {
    var quiet = new QuietHours(settings.quietFrom(), settings.quietUntil(), zone);
    var left = quiet.left(texts.now());
    if (left.isPositive() && parcel.fact("urgency").equals("general")) {
      return new Reach.Nowhere(new Reply.NotAccepted(Reason.QUIET_HOURS, left));
    }
    var slot = ResidentText.slot(parcel.content().recipient());
    return switch (contacts.find(parcel.content().origin().requestId(), slot, parcel.key())) {
      case Unreachable it -> new Reach.Nowhere(Reply.not(it.why()));
      case Reachable it -> {
        texts.reached(parcel.key(), shown(it.phone()));
        yield new Reach.At(parcel.saying(text(parcel, it)), new Opened(it.phone(), List.of()));
      }
    };
  }

  /** What a phone is told that wrote in vain. */
  String answer(String words) {
    return ResidentWording.in("zh").text(said(Map.of("words", words), ""), zone);
  }

  /** What a phone is told whose holder asked for a one-time code; in both languages. */
  String code(String code) {
    return ResidentWording.in("zh").text(said(Map.of("words", "code"), code), zone);
  }

  private String text(Parcel parcel, Reachable to) {
    var facts = said(parcel.content().facts(), to.code());
    return ResidentWording.in(to.language()).text(facts, zone);
  }

  private Map<String, Object> said(Map<String, Object> facts, String code) {
    var all = new HashMap<>(facts);
    all.put("code", code);
    all.put("phone", settings.number());
    all.put("sign", settings.sign());
    return all;
  }

  private static String shown(String phone) {
    return "***" + phone.substring(Math.max(0, phone.length() - 2));
  }
}
