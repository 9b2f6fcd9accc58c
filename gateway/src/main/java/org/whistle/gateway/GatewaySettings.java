package org.whistle.gateway;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the door is kept; {@code whistle.gateway.*}.
 *
 * @param district code of the district that this installation serves, 6 digits
 * @param logInLasts how long a log-in is good, of a page or of a script
 * @param displayLogInLasts how long that of a screen on a wall is good, which may read the wall
 *     alone
 * @param connectWithin how long a service may take to accept a connection
 * @param answerWithin how long a service may take to begin its answer
 * @param recheckStreams how often the caller of an open stream is checked again
 */
@Validated
@ConfigurationProperties("whistle.gateway")
public record GatewaySettings(
    @DefaultValue("990101") @Pattern(regexp = "\\d{6}") String district,
    @DefaultValue("12h") Duration logInLasts,
    @DefaultValue("30d") Duration displayLogInLasts,
    @DefaultValue("1s") Duration connectWithin,
    @DefaultValue("10s") Duration answerWithin,
    @DefaultValue("1m") Duration recheckStreams,
    @DefaultValue Limits limits) {

  /**
   * How often an address may try; a minute each.
   *
   * @param points service requests pointed without an account
   * @param wrongCodes wrong query codes for one number
   * @param wrongPasswords wrong passwords for one user name
   * @param systemCalls calls by one key of a unit's own system
   */
  public record Limits(
      @DefaultValue("120") @Min(1) int points,
      @DefaultValue("5") @Min(1) int wrongCodes,
      @DefaultValue("5") @Min(1) int wrongPasswords,
      @DefaultValue("600") @Min(1) int systemCalls) {}
}
