package org.whistle.feedback.messages.channels;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Cards;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.Wording;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;

/** A card in a WeCom group; where a unit is called, its link checks in with one tap. */
@Component
class WecomRobot implements Carrier {
  private final Outside outside;
  private final Cards cards;

  WecomRobot(Outside outside, Cards cards) {
    this.outside = outside;
    this.cards = cards;
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.WECOM;
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) throws InterruptedException {
    return Robot.post(outside, target.address(), card(parcel));
  }

  private Map<String, ?> card(Parcel parcel) {
    var url = cards.linkOrDesk(parcel);
    var title = cards.isFor(parcel) ? Wording.chinese().card() : "查看";
    return Map.of(
        "msgtype",
        "template_card",
        "template_card",
        Map.of(
            "card_type",
            "text_notice",
            "main_title",
            Map.of("title", parcel.fact("number"), "desc", parcel.text()),
            "jump_list",
            List.of(Map.of("type", 1, "title", title, "url", url)),
            "card_action",
            Map.of("type", 1, "url", url)));
  }
}
