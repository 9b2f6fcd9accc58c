package org.whistle.feedback.messages.channels;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvents 1.0 event in structured JSON, signed as the Standard Webhooks specification says:
 * https://www.standardwebhooks.com. While a secret is being changed, it is signed with both.
 */
@Component
class WebHook implements Carrier {
  private static final String PREFIX = "whsec_";

  private final Outside outside;
  private final JsonMapper json;

  WebHook(Outside outside, JsonMapper json) {
    this.outside = outside;
    this.json = json;
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.WEB_HOOK;
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) throws InterruptedException {
    var body = json.writeValueAsString(event(parcel));
    var id = parcel.key().toString();
    // The receiver compares it with its own clock, so it is the machine's and never a set one.
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var request =
        Outside.to(target.address(), "application/cloudevents+json; charset=utf-8", body)
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signatures(target, id + "." + timestamp + "." + body))
            .build();
    return outside.post(request).reply();
  }

  private static String signatures(Opened target, String signed) {
    return target.secrets().stream()
        .map(secret -> "v1," + Hmac.of(key(secret), signed))
        .collect(Collectors.joining(" "));
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder()
        .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
  }

  private static Map<String, Object> event(Parcel parcel) {
    var origin = parcel.content().origin();
    var data = new LinkedHashMap<>(parcel.content().facts());
    data.put("recipient", parcel.content().recipient());
    data.put("text", parcel.text());
    var event = new LinkedHashMap<String, Object>();
    event.put("specversion", "1.0");
    event.put("id", parcel.key().toString());
    event.put("source", "/whistle/feedback");
    event.put("type", origin.move());
    event.put("subject", origin.requestId().toString());
    event.put("time", origin.at().toString());
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    return event;
  }
}
