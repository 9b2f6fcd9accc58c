package org.whistle.feedback.messages.channels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.CaughtTexts;
import org.whistle.feedback.messages.Guards;
import org.whistle.feedback.messages.MessageSettings;
import org.whistle.feedback.messages.MessageSettings.Sms;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.messages.residents.TextGateway;
import tools.jackson.core.io.JsonStringEncoder;

/** A text message through the district's gateway, whose form is a setting. One line for all. */
@Component
class TextMessage implements Carrier, TextGateway {
  private static final String LINE = "sms";

  private final Outside outside;
  private final Guards guards;
  private final CaughtTexts caught;
  private final Sms gateway;

  TextMessage(Outside outside, Guards guards, CaughtTexts caught, MessageSettings settings) {
    this.outside = outside;
    this.guards = guards;
    this.caught = caught;
    this.gateway = settings.sms();
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.SMS && gateway.isOn();
  }

  @Override
  public String line(Parcel parcel) {
    return LINE;
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) throws InterruptedException {
    return post(target.address(), parcel.text(), parcel.key());
  }

  @Override
  public Reply send(String phone, String text, UUID key) {
    return guards.through(LINE, () -> post(phone, text, key));
  }

  private Reply post(String phone, String text, UUID key) throws InterruptedException {
    if (gateway.isCaught()) {
      caught.add(key, "***" + phone.substring(Math.max(0, phone.length() - 2)), text);
      return Reply.accepted();
    }
    var body =
        gateway
            .body()
            .replace("{phone}", quoted(phone))
            .replace("{text}", quoted(text))
            .replace("{key}", key.toString());
    var request = Outside.to(gateway.url(), gateway.contentType(), body);
    request.header("Idempotency-Key", key.toString());
    if (!gateway.authorization().isEmpty()) {
      request.header("Authorization", gateway.authorization());
    }
    return outside.post(request.build()).reply();
  }

  private String quoted(String text) {
    return gateway.contentType().contains("json")
        ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))
        : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
