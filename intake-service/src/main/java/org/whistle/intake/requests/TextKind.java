package org.whistle.intake.requests;

/** What intake's texts in the vault are. */
final class TextKind {
  static final String DESCRIPTION = "description";
  static final String AMENDMENT = "amendment";
  static final String WITHDRAWAL = "withdrawal";
  static final String ADDRESS = "address";
  static final String NAME = "reporter-name";
  static final String PHONE = "reporter-phone";
  static final String CODE = "query-code";
  static final String REASON = "reveal-reason";

  private TextKind() {}
}
