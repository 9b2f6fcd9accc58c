package org.whistle.feedback.messages;

import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reply;
import org.whistle.feedback.messages.model.Wire;

/** Brings a parcel to the outside by one channel. One try; patience is the delivery log's. */
public interface Carrier {

  boolean carries(Channel channel);

  /**
   * One try.
   *
   * @throws CarriageFailed when the way or the receiver failed, so that it may be better later
   * @throws InterruptedException when it took too long
   */
  Reply carry(Parcel parcel, Opened target) throws InterruptedException;

  /**
   * What is guarded together: one that is dead keeps nobody else waiting. A channel with one
   * gateway for all is one; else each target is. A metric's name holds no person's id, so those on
   * duty at one desk are one.
   */
  default String line(Parcel parcel) {
    return Wire.of(parcel.delivery().channel())
        + "-"
        + parcel.content().recipient().replace(':', '-')
        + (parcel.content().personal() ? "-on-duty" : "");
  }
}
