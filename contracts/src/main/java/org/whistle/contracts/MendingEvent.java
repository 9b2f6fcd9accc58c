package org.whistle.contracts;

/**
 * What any service says when two people dealt with an event that it could not apply. {@code
 * producer}, {@code sequence} and {@code type} name the event that it was about; which service
 * could not apply it stands in the envelope.
 */
public sealed interface MendingEvent extends RequestEvent {

  /** User name of whoever proposed it. */
  String proposedBy();

  /** User name of the other person, who approved it. */
  String approvedBy();

  /**
   * It was applied after all.
   *
   * @param corrected whether with another body than it came with
   */
  @WireName("event.mended")
  record EventMended(
      String producer,
      long sequence,
      String type,
      boolean corrected,
      String proposedBy,
      String approvedBy)
      implements MendingEvent {}

  /** It was passed over: this service never applied it. */
  @WireName("event.discarded")
  record EventDiscarded(
      String producer, long sequence, String type, String proposedBy, String approvedBy)
      implements MendingEvent {}
}
