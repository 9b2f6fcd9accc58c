package org.whistle.dispatch.model;

/**
 * What residents and pages call a state: two of the three attributes that stay apart.
 *
 * @param order of the four orders, {@code pointed|taken|resolved|rated}
 * @param stage of the six steps, {@code file|assign|investigate|answer|archive}
 */
public record Standing(String order, String stage) {

  /** Derived from the state, never stored. */
  public static Standing of(State state) {
    return switch (state) {
      case Waiting _ -> new Standing("pointed", "file");
      case Taken taken -> of((Held) taken);
      case Responded responded -> of((Held) responded);
      case Suspended suspended -> of(suspended.before());
      case Registered registered -> of(registered.before());
      case HardCase _ -> new Standing("taken", "investigate");
      case Resolved _ -> new Standing("resolved", "answer");
      case Declined _ -> new Standing("pointed", "answer");
      case Withdrawn withdrawn ->
          new Standing(withdrawn.afterTaking() ? "taken" : "pointed", "answer");
      case Archived archived -> new Standing(lastOrder(archived.outcome()), "archive");
    };
  }

  private static Standing of(Held held) {
    return switch (held) {
      case Taken taken -> new Standing("taken", taken.investigating() ? "investigate" : "assign");
      case Responded _ -> new Standing("taken", "answer");
    };
  }

  private static String lastOrder(String outcome) {
    return switch (outcome) {
      case "withdrawn", "declined" -> "pointed";
      case "no-contact", "praise" -> "resolved";
      default -> "rated";
    };
  }
}
