package org.whistle.tracking.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The promises that tracking keeps the time of. */
public enum ClockKind {
  TAKE,
  FIRST_CONTACT,
  RESPOND,
  RESOLVE,
  CHECK_IN,
  DECIDE,
  VISIT_TRY,
  VISIT,
  REDO,
  REVIEW;

  /** What ends with the work; asking about it begins then, and ends by feedback's word alone. */
  static final Set<ClockKind> WORK = EnumSet.complementOf(EnumSet.of(VISIT_TRY, VISIT, REDO));

  /** The name in events and answers, for example {@code first-contact}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a wire name. */
  public static ClockKind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whose words could still show that it was kept: the doer's, or the resident's who withdraws. */
  public Set<String> stoppers() {
    return switch (this) {
      case TAKE, FIRST_CONTACT, RESPOND, RESOLVE, CHECK_IN, DECIDE, REVIEW ->
          Set.of("dispatch", "intake");
      case VISIT_TRY, VISIT, REDO -> Set.of("feedback");
    };
  }

  /** Whether it stands still while a request is suspended or on the problem register. */
  boolean canPause() {
    return switch (this) {
      case FIRST_CONTACT, RESPOND, RESOLVE -> true;
      case TAKE, CHECK_IN, DECIDE, VISIT_TRY, VISIT, REDO, REVIEW -> false;
    };
  }

  /** Whether a miss means whoever has the request by then, and not whom it was opened for. */
  boolean followsHolder() {
    return switch (this) {
      case FIRST_CONTACT, RESPOND, RESOLVE, CHECK_IN, REVIEW -> true;
      case TAKE, DECIDE, VISIT_TRY, VISIT, REDO -> false;
    };
  }

  /** Whether it was promised to the resident. */
  public boolean isPromise() {
    return switch (this) {
      case TAKE, FIRST_CONTACT, RESPOND, RESOLVE, VISIT_TRY, VISIT, REDO -> true;
      case CHECK_IN, DECIDE, REVIEW -> false;
    };
  }
}
