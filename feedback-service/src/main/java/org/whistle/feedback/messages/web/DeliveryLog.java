package org.whistle.feedback.messages.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.feedback.messages.Deliveries;
import org.whistle.feedback.messages.Deliveries.Entry;
import org.whistle.feedback.messages.Deliveries.Wanted;
import org.whistle.feedback.messages.model.Wire;

/** A page of the delivery log, and the path to what is older. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryLog(List<DeliveryItem> items, @Nullable String next) {

  static DeliveryLog of(List<Entry> entries, Wanted wanted) {
    var items = entries.stream().map(DeliveryItem::of).toList();
    return new DeliveryLog(items, items.size() < Deliveries.LINES ? null : older(items, wanted));
  }

  private static String older(List<DeliveryItem> items, Wanted wanted) {
    var last = items.getLast();
    var path = UriComponentsBuilder.fromPath("/api/messages/deliveries");
    if (wanted.state() != null) {
      path.queryParam("state", Wire.of(wanted.state()));
    }
    if (wanted.channel() != null) {
      path.queryParam("channel", Wire.of(wanted.channel()));
    }
    if (wanted.recipient() != null) {
      path.queryParam("recipient", wanted.recipient());
    }
    return path.queryParam("before", last.changedAt()).queryParam("after", last.id()).toUriString();
  }
}
