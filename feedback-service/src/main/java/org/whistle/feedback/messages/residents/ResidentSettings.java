package org.whistle.feedback.messages.residents;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How residents are texted; {@code whistle.residents.*}.
 *
 * @param number the published one: calls come from it, and texts name it
 * @param sign whom a text says that it is from
 * @param quietFrom when the night begins, in which nobody is texted unless it is urgent
 * @param quietUntil when it ends
 * @param secret that the gateway signs incoming texts with, {@code whsec_…}; none are heard without
 */
@ConfigurationProperties("whistle.residents")
public record ResidentSettings(
    @DefaultValue("12345") String number,
    @DefaultValue("社区吹哨") String sign,
    @DefaultValue("22:00") LocalTime quietFrom,
    @DefaultValue("07:00") LocalTime quietUntil,
    @DefaultValue("") String secret) {}
