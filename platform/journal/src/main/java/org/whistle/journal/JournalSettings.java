package org.whistle.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code whistle.journal}.
 *
 * @param producer this service's name on the wire
 * @param requestsTopic topic of the life of requests
 * @param watermarksTopic topic of watermarks
 * @param registryTopic topic of what holds in the whole district
 * @param maxEvent longest JSON of one event; below the broker's {@code message.max.bytes}
 * @param batch most rows that the relay sends before it waits
 * @param poll longest wait of an idle relay, for rows that another instance wrote
 * @param lease how long an instance that went silent still counts as the relay
 * @param delivery how long one send is tried; below the lease
 * @param watermark time between two watermarks
 * @param hearer the group that a flood waits for
 * @param ahead how many of a flood may be sent that it hasn't heard; what people do waits behind
 *     them in its partitions, some 0.3 s at 300
 * @param settableClock whether {@code whistle_now()} may differ from the database's clock; for
 *     development and tests
 */
@ConfigurationProperties("whistle.journal")
record JournalSettings(
    String producer,
    @DefaultValue("whistle.requests.v1") String requestsTopic,
    @DefaultValue("whistle.watermarks.v1") String watermarksTopic,
    @DefaultValue("whistle.registry.v1") String registryTopic,
    @DefaultValue("256KB") DataSize maxEvent,
    @DefaultValue("500") int batch,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("3500ms") Duration lease,
    @DefaultValue("2500ms") Duration delivery,
    @DefaultValue("200ms") Duration watermark,
    @DefaultValue("dispatch") String hearer,
    @DefaultValue("300") int ahead,
    @DefaultValue("false") boolean settableClock) {

  JournalSettings {
    if (delivery.compareTo(lease) >= 0) {
      throw new IllegalArgumentException("whistle.journal.delivery must be below the lease");
    }
  }
}
