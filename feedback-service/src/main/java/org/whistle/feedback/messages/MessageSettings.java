package org.whistle.feedback.messages;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How people are told; {@code whistle.messages.*}.
 *
 * @param routes the routing matrix
 * @param pages where the pages are found from outside, for links in messages
 * @param allowedHosts {@code host:port} that may be called without TLS or within the house's
 *     network
 * @param cardLasts how long the link in a card checks in
 */
@ConfigurationProperties("whistle.messages")
public record MessageSettings(
    @DefaultValue("classpath:org/whistle/feedback/messages/routes.csv") Resource routes,
    @DefaultValue("http://localhost:8080") URI pages,
    @DefaultValue Set<String> allowedHosts,
    @DefaultValue("12h") Duration cardLasts,
    @DefaultValue Sending sending,
    @DefaultValue Sms sms) {

  /**
   * When it is tried again.
   *
   * @param every how often one looks for what is due
   * @param first wait after the first failure, and {@code longest} of all
   * @param tries after which a person has to look
   * @param lost how long a try may be under way before another instance takes it over
   * @param atOnce how many one target gets at the same time
   */
  public record Sending(
      @DefaultValue("500ms") Duration every,
      @DefaultValue("2s") Duration first,
      @DefaultValue("30m") Duration longest,
      @DefaultValue("12") int tries,
      @DefaultValue("20s") Duration lost,
      @DefaultValue("4") int atOnce) {}

  /**
   * The gateway for text messages; off where it has no address. {@link #CAUGHT} is a demo's: texts
   * are kept for {@code /messages} to show, and none leaves the house.
   *
   * @param body with {@code {phone}}, {@code {text}} and {@code {key}} in their places
   * @param authorization header, for example {@code Bearer …}
   */
  public record Sms(
      @DefaultValue("") String url,
      @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\",\"key\":\"{key}\"}") String body,
      @DefaultValue("application/json") String contentType,
      @DefaultValue("") String authorization) {
    private static final String CAUGHT = "demo:";

    /** Whether there is one. */
    public boolean isOn() {
      return !url.isEmpty();
    }

    /** Whether it is a demo's. */
    public boolean isCaught() {
      return url.equals(CAUGHT);
    }
  }
}
