package org.whistle.feedback.appeals.web;

import java.util.UUID;
import org.whistle.feedback.appeals.model.Appeal;

/** Where an appeal stands: {@code asked|supported|excluded|refused}. */
record AppealState(UUID appealId, String appeal) {

  static AppealState of(Appeal appeal) {
    return new AppealState(appeal.claim().id(), name(appeal));
  }

  static String name(Appeal appeal) {
    return switch (appeal) {
      case Appeal.Asked _ -> "asked";
      case Appeal.Supported _ -> "supported";
      case Appeal.Excluded _ -> "excluded";
      case Appeal.Refused _ -> "refused";
    };
  }
}
