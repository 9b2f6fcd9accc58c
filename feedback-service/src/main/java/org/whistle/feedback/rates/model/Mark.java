package org.whistle.feedback.rates.model;

/** Something that was done about a case, by dispatch's word or our own; it isn't taken back. */
public enum Mark {
  TAKEN,
  CONTACTED,
  RESPONDED,
  RESOLVED,
  DECLINED,
  WITHDRAWN_UNTAKEN,
  WITHDRAWN_TAKEN,
  EXTENDED,
  SUSPENDED,
  REGISTERED,
  WHISTLED,
  VISIT_CALLED,
  CONTACT_GIVEN_UP,
  REDO_ASKED,
  REDO_AGREED,
  SETTLED,
  NOT_VISITABLE,
  ASKED_AGAIN,
  RECHECK_AGREED,
  RECHECK_DISAGREED
}
