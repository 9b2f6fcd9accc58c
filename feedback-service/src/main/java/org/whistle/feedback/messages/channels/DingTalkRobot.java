package org.whistle.feedback.messages.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Cards;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.Wording;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;

/** A card in a DingTalk group, signed with the robot's secret where it has one. */
@Component
class DingTalkRobot implements Carrier {
  private final Outside outside;
  private final Cards cards;

  DingTalkRobot(Outside outside, Cards cards) {
    this.outside = outside;
    this.cards = cards;
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.DINGTALK;
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) throws InterruptedException {
    var card =
        Map.of(
            "msgtype",
            "actionCard",
            "actionCard",
            Map.of(
                "title",
                parcel.fact("number"),
                "text",
                "### %s%n%s".formatted(parcel.fact("number"), parcel.text()),
                "singleTitle",
                cards.isFor(parcel) ? Wording.chinese().card() : "查看",
                "singleURL",
                cards.linkOrDesk(parcel)));
    return Robot.post(outside, signed(target, Instant.now().toEpochMilli()), card);
  }

  /** The newest secret alone: DingTalk knows one. */
  static String signed(Opened target, long millis) {
    return target.secrets().stream()
        .findFirst()
        .map(
            secret -> {
              var sign = Hmac.of(secret.getBytes(UTF_8), millis + "\n" + secret);
              var joint = target.address().contains("?") ? "&" : "?";
              return "%s%stimestamp=%d&sign=%s"
                  .formatted(target.address(), joint, millis, URLEncoder.encode(sign, UTF_8));
            })
        .orElse(target.address());
  }
}
