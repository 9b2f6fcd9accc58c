package org.whistle.feedback.messages.channels;

import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.MessageSettings;
import org.whistle.feedback.messages.MessageSettings.Sms;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;
import tools.jackson.core.io.JsonStringEncoder;

/** A text message through the district's gateway, whose form is a setting. One line for all. */
@Component
class TextMessage implements Carrier {
  private final Outside outside;
  private final Sms gateway;

  TextMessage(Outside outside, MessageSettings settings) {
    this.outside = outside;
    this.gateway = settings.sms();
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.SMS && !gateway.url().isEmpty();
  }

  @Override
  public String line(Parcel parcel) {
    return "sms";
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) throws InterruptedException {
    var body =
        gateway
            .body()
            .replace("{phone}", quoted(target.address()))
            .replace("{text}", quoted(parcel.text()))
            .replace("{key}", parcel.key().toString());
    var request = Outside.to(gateway.url(), gateway.contentType(), body);
    request.header("Idempotency-Key", parcel.key().toString());
    if (!gateway.authorization().isEmpty()) {
      request.header("Authorization", gateway.authorization());
    }
    return outside.post(request.build()).reply();
  }

  private String quoted(String text) {
    return gateway.contentType().contains("json")
        ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))
        : java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
