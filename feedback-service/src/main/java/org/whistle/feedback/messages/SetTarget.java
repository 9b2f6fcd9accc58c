package org.whistle.feedback.messages;

import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.feedback.messages.Targets.Wanted;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Recipient;
import org.whistle.web.Refusal;

/** An administrator says where a unit, a desk, or a person on duty there is reached. */
@Service
public class SetTarget {
  /** Standard Webhooks asks for 24 to 64 random bytes. */
  private static final int SHORTEST_SECRET = 24;

  private final Targets targets;
  private final TargetRule rule;

  SetTarget(Targets targets, TargetRule rule) {
    this.targets = targets;
    this.rule = rule;
  }

  /**
   * Sets it.
   *
   * @throws Refusal 400 when the address isn't one, or mustn't be called, or a web hook has no
   *     secret
   */
  public void set(Recipient recipient, Channel channel, String by, Address wanted) {
    if (channel == Channel.WEB_HOOK && recipient.isPerson()) {
      throw Refusal.invalid("channel", "web hooks are for units and desks");
    }
    var shown =
        switch (channel) {
          case IN_PRODUCT -> throw Refusal.invalid("channel", "needs no target");
          case WEB_HOOK, WECOM, DINGTALK -> host(wanted.address());
          case SMS -> lastDigits(wanted.address());
          case EMAIL -> wanted.address().replaceFirst("^[^@]+", "***");
        };
    if (channel == Channel.WEB_HOOK) {
      check(wanted.secret(), recipient);
    }
    targets.set(recipient, channel, new Wanted(wanted.address(), shown, wanted.secret(), by));
  }

  /** What a person enters. */
  public record Address(String address, @Nullable String secret) {}

  private String host(String address) {
    try {
      var uri = URI.create(address);
      if (rule.mayBe(uri)) {
        return uri.getHost();
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw Refusal.invalid("address", "not an address");
    }
    throw Refusal.invalid("address", "only https, or a host that the settings allow");
  }

  private static String lastDigits(String phone) {
    if (!phone.matches("\\+?\\d{5,15}")) {
      throw Refusal.invalid("address", "not a phone number");
    }
    return "***" + phone.substring(phone.length() - 2);
  }

  private void check(@Nullable String secret, Recipient recipient) {
    boolean signedAlready =
        targets.all().stream()
            .anyMatch(
                it ->
                    it.recipient().equals(recipient.toString()) && it.channel().equals("web-hook"));
    if (secret == null ? !signedAlready : !longEnough(secret)) {
      throw Refusal.invalid("secret", "whsec_ and at least 24 bytes in Base64");
    }
  }

  private static boolean longEnough(String secret) {
    try {
      return secret.startsWith("whsec_")
          && Base64.getDecoder().decode(secret.substring(6)).length >= SHORTEST_SECRET;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
